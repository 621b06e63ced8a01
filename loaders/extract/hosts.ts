import type {LinkKind} from "../../src/analysis/tables.ts";

const countries =
  "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck " +
  "cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs " +
  "gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu " +
  "lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl " +
  "pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn " +
  "to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";
const generic =
  "com org net edu gov mil int info biz name pro xyz app dev page site online space tech cloud science research wiki blog live work " +
  "works world zone tools software systems studio top club link live one run art design institute academy education university " +
  "network digital media video chat bot health bio data new page team store asia cat eus gle google foundation community codes ninja guru";
const topLevels = new Set(`${countries} ${generic}`.split(" "));

/** Whether a host's last label is a top-level domain in common use. */
export function isTopLevel(label: string): boolean {
  return topLevels.has(label.toLowerCase());
}

/**
 * What stands at a host, most specific host first; `path` narrows it. `sentence` means the host says nothing by itself
 * (archives, drives, short addresses), `page` that it is a web page.
 */
type HostKind = LinkKind | "sentence" | "page";

const table: [RegExp, HostKind, RegExp?][] = [
  [/^(gist\.)?github\.com$/, "code"],
  [/^raw\.githubusercontent\.com$/, "code"],
  [/^(anonymous|anon-github)\.4open\.science$|^anon-github\.automl\.cc$|^anonymous\.4open\.science$/, "code"],
  [/^(.*\.)?(gitlab|gitea|forgejo|gogs|git)[\w-]*\.(?!io$)/, "code"],
  [/^[\w-]*gitlab[\w-]*\./, "code"],
  [/^git\.(io|sr\.ht)$|^(git|hg)?\.?sr\.ht$/, "code"],
  [/^(bitbucket\.org|codeberg\.org|gitee\.com|notabug\.org|launchpad\.net|framagit\.org|opendev\.org)$/, "code"],
  [
    /(^|\.)(sourceforge\.net|sourceforge\.io|savannah\.(gnu|nongnu)\.org|codeplex\.com|code\.google\.com|codeocean\.com)$/,
    "code"
  ],
  [
    /^(pypi\.org|pypi\.python\.org|npmjs\.com|crates\.io|cran\.r-project\.org|bioconductor\.org|rubygems\.org|conda\.io)$/,
    "code"
  ],
  [/^(pkg\.go\.dev|pkg\.julialang\.org|juliahub\.com|hub\.docker\.com|anaconda\.org|replicate\.com\/code)$/, "code"],
  [/^colab\.research\.google\.com$|^mybinder\.org$/, "demo"],
  [/^(huggingface\.co|hf\.co)$/, "dataset", /^\/datasets\//],
  [/^(huggingface\.co|hf\.co)$/, "demo", /^\/spaces\//],
  [/^(huggingface\.co|hf\.co)$/, "paper", /^\/papers\//],
  [/^(huggingface\.co|hf\.co)$/, "page", /^\/(collections|blog|docs)\b/],
  [/^(huggingface\.co|hf\.co)$/, "model"],
  [/(^|\.)(modelscope\.(cn|ai|com)|wisemodel\.cn|openxlab\.org\.cn)$/, "dataset", /^\/datasets\b/],
  [/(^|\.)(modelscope\.(cn|ai|com))$/, "demo", /^\/studios\b/],
  [/(^|\.)(modelscope\.(cn|ai|com)|wisemodel\.cn|openxlab\.org\.cn|tfhub\.dev|civitai\.com|ollama\.com)$/, "model"],
  [/^kaggle\.com$/, "code", /^\/(code|kernels)\b/],
  [/^kaggle\.com$/, "model", /^\/models\b/],
  [/^kaggle\.com$/, "dataset"],
  [
    /^(data\.mendeley\.com|ieee-dataport\.org|datadryad\.org|dataverse\.[\w.]+|physionet\.org|openml\.org|opendatalab\.(com|org)|data\.world)$/,
    "dataset"
  ],
  [
    /^(zenodo\.org|osf\.io|figshare\.com|[\w-]+\.figshare\.com|drive\.google\.com|docs\.google\.com|dropbox\.com|pan\.baidu\.com)$/,
    "sentence"
  ],
  [
    /^(bit\.ly|tinyurl\.com|aka\.ms|goo\.gl|t\.co|rb\.gy|is\.gd|ow\.ly|shorturl\.at|cutt\.ly|w3id\.org|purl\.org|hdl\.handle\.net)$/,
    "sentence"
  ],
  [
    /^([\w-]+\.)*(sharepoint\.com|onedrive\.live\.com|1drv\.ms|amazonaws\.com|storage\.googleapis\.com|archive\.org|box\.com)$/,
    "sentence"
  ],
  [/^(youtu\.be|([\w-]+\.)?youtube\.com|vimeo\.com|([\w-]+\.)?bilibili\.com|b23\.tv|loom\.com)$/, "demo"],
  [/\.(hf\.space|gradio\.(live|app)|streamlit\.app|streamlitapp\.com)$/, "demo"],
  [
    /^(doi\.org|dx\.doi\.org)$/,
    "dataset",
    /^\/10\.(5281\/zenodo|6084\/m9\.figshare|17605\/osf|17632|5061\/dryad|7910\/dvn|21227|57967)/i
  ],
  [
    /(^|\.)(arxiv\.org|doi\.org|aclanthology\.org|aclweb\.org|openreview\.net|dl\.acm\.org|ieeexplore\.ieee\.org|link\.springer\.com)$/,
    "paper"
  ],
  [
    /(^|\.)(sciencedirect\.com|biorxiv\.org|medrxiv\.org|ssrn\.com|semanticscholar\.org|jmlr\.org|proceedings\.mlr\.press|eprint\.iacr\.org)$/,
    "paper"
  ],
  [
    /(^|\.)(hal\.science|hal\.archives-ouvertes\.fr|nature\.com|pnas\.org|researchgate\.net|papers\.nips\.cc|openaccess\.thecvf\.com|alphaxiv\.org)$/,
    "paper"
  ],
  [/\.(github|gitlab|bitbucket|codeberg|gitee)\.(io|page|com)$/, "page"],
  [
    /(^|\.)(sites\.google\.com|vercel\.app|netlify\.app|netlify\.com|pages\.dev|web\.app|firebaseapp\.com|notion\.(site|so)|readthedocs\.(io|org)|rtfd\.io)$/,
    "page"
  ],
  [
    /\.(wordpress\.com|wixsite\.com|weebly\.com|herokuapp\.com|super\.site|webflow\.io|substack\.com|medium\.com)$|^medium\.com$/,
    "page"
  ]
];

/** What a known host holds, or null for a host not known. `host` is lower-case, without www. */
export function hostKind(host: string, path: string): HostKind | null {
  for (const [pattern, kind, where] of table) if (pattern.test(host) && (!where || where.test(path))) return kind;
  return null;
}

/** Hosts whose addresses are owner/repository: two path segments make a whole one. */
export function isRepositoryHost(host: string): boolean {
  return /^(www\.)?(github\.com|bitbucket\.org|codeberg\.org|gitee\.com)$/.test(host) || /gitlab/.test(host);
}

/** Hosts that people write without a scheme, for finding them when glued to a word or misread by a scanner. */
export const wellKnownHosts = [
  "github.com",
  "gitlab.com",
  "bitbucket.org",
  "codeberg.org",
  "gitee.com",
  "huggingface.co",
  "anonymous.4open.science",
  "sites.google.com",
  "drive.google.com",
  "docs.google.com",
  "zenodo.org",
  "figshare.com",
  "kaggle.com",
  "modelscope.cn",
  "sourceforge.net",
  "tinyurl.com",
  "youtube.com",
  "arxiv.org",
  "doi.org",
  "osf.io",
  "bit.ly",
  "aka.ms",
  "git.io",
  "goo.gl"
];
