/** Verbs of academic prose that are next to never nouns there, whatever their form allows. */
export const onlyVerbs: ReadonlySet<string> = new Set(
  `
  abstain abstains achieve achieves adhere adheres alleviate alleviates allow allows appear appears arise arises
  ascertain assess assesses assist assists become becomes behave behaves belong belongs boosts bypass bypasses
  captures coincide coincides combine combines compares compress compresses compute computes concentrate consist
  consists constitute constitutes contain contains converge converges converse converts correspond corresponds debias
  debiases delve delves denoise denoises depend depends describe describes differ differentiate differentiates differs
  diminish diminishes discover discovers discuss discusses disentangle disentangles diverge diverges divides elucidate
  elucidates embeds emerge emerges employ employs enable enables encode encodes encompass encompasses enjoy enjoys
  enrich enriches entail entails establish establishes evade evades evolve evolves exacerbate exacerbates exceed
  exceeds excel excels exhibits exist exists extracts facilitate facilitates fail fails follow follows formalize
  formalizes foster fosters fuse fuses generalize generalizes handles helps highlights impede impedes implies imply
  improve improves incur incurs induce induces infer infers inherit inherits interact interacts intervene intervenes
  lacks leverage leverages necessitate necessitates neglects occur occurs operate operates outperform outperforms
  overlook overlooks parametrize parametrizes permits persist persists perturb perturbs possess possesses preserve
  preserves produces provide provides reconstruct reconstructs recovers refine refines relies rely remain removes
  replaces require requires resolves retain retains retrain retrains reveal reveals seem seems serve serves show
  showcase showcases shows slash slashes steers streamline streamlines struggle struggles suffer suffers suggest
  suggests surpass surpasses tend tends treats uncover uncovers undergo undergoes undermine undermines underscore
  underscores unleash unleashes unlock unlocks utilize utilizes varies vary yields
`
    .trim()
    .split(/\s+/)
);
