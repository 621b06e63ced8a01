/** A source of a method that the pages use. */
export interface MethodSource {
  key: string;
  /** How a sentence cites it: "Wilson 1927". */
  cited: string;
  kind: "article" | "book" | "inproceedings";
  /** As BibTeX takes them. */
  fields: Record<string, string>;
}

/** The sources of the methods, in the order of their authors. */
export const methodSources: readonly MethodSource[] = [
  {
    key: "armitage1955",
    cited: "Armitage 1955",
    kind: "article",
    fields: {
      author: "Armitage, P.",
      title: "Tests for linear trends in proportions and frequencies",
      journal: "Biometrics",
      year: "1955",
      volume: "11",
      number: "3",
      pages: "375--386",
      doi: "10.2307/3001775"
    }
  },
  {
    key: "benjamini1995",
    cited: "Benjamini and Hochberg 1995",
    kind: "article",
    fields: {
      author: "Benjamini, Yoav and Hochberg, Yosef",
      title: "Controlling the false discovery rate: a practical and powerful approach to multiple testing",
      journal: "Journal of the Royal Statistical Society: Series B",
      year: "1995",
      volume: "57",
      number: "1",
      pages: "289--300",
      doi: "10.1111/j.2517-6161.1995.tb02031.x"
    }
  },
  {
    key: "blondel2008",
    cited: "Blondel and others 2008",
    kind: "article",
    fields: {
      author: "Blondel, Vincent D. and Guillaume, Jean-Loup and Lambiotte, Renaud and Lefebvre, Etienne",
      title: "Fast unfolding of communities in large networks",
      journal: "Journal of Statistical Mechanics: Theory and Experiment",
      year: "2008",
      volume: "2008",
      number: "10",
      pages: "P10008",
      doi: "10.1088/1742-5468/2008/10/P10008"
    }
  },
  {
    key: "bouma2009",
    cited: "Bouma 2009",
    kind: "inproceedings",
    fields: {
      author: "Bouma, Gerlof",
      title: "Normalized (pointwise) mutual information in collocation extraction",
      booktitle:
        "From Form to Meaning: Processing Texts Automatically, Proceedings of the Biennial GSCL Conference 2009",
      year: "2009",
      pages: "31--40"
    }
  },
  {
    key: "cochran1954",
    cited: "Cochran 1954",
    kind: "article",
    fields: {
      author: "Cochran, William G.",
      title: "Some methods for strengthening the common {$\\chi^2$} tests",
      journal: "Biometrics",
      year: "1954",
      volume: "10",
      number: "4",
      pages: "417--451",
      doi: "10.2307/3001616"
    }
  },
  {
    key: "fisher1934",
    cited: "Fisher 1934",
    kind: "book",
    fields: {
      author: "Fisher, R. A.",
      title: "Statistical Methods for Research Workers",
      edition: "5",
      publisher: "Oliver and Boyd",
      address: "Edinburgh",
      year: "1934"
    }
  },
  {
    key: "jaccard1912",
    cited: "Jaccard 1912",
    kind: "article",
    fields: {
      author: "Jaccard, Paul",
      title: "The distribution of the flora in the alpine zone",
      journal: "New Phytologist",
      year: "1912",
      volume: "11",
      number: "2",
      pages: "37--50",
      doi: "10.1111/j.1469-8137.1912.tb05611.x"
    }
  },
  {
    key: "kleinberg2002",
    cited: "Kleinberg 2002",
    kind: "inproceedings",
    fields: {
      author: "Kleinberg, Jon",
      title: "Bursty and hierarchical structure in streams",
      booktitle: "Proceedings of the Eighth ACM SIGKDD International Conference on Knowledge Discovery and Data Mining",
      year: "2002",
      pages: "91--101",
      doi: "10.1145/775047.775061"
    }
  },
  {
    key: "monroe2008",
    cited: "Monroe, Colaresi and Quinn 2008",
    kind: "article",
    fields: {
      author: "Monroe, Burt L. and Colaresi, Michael P. and Quinn, Kevin M.",
      title:
        "Fightin’ words: lexical feature selection and evaluation for identifying the content of political conflict",
      journal: "Political Analysis",
      year: "2008",
      volume: "16",
      number: "4",
      pages: "372--403",
      doi: "10.1093/pan/mpn018"
    }
  },
  {
    key: "newcombe1998",
    cited: "Newcombe 1998",
    kind: "article",
    fields: {
      author: "Newcombe, Robert G.",
      title: "Interval estimation for the difference between independent proportions: comparison of eleven methods",
      journal: "Statistics in Medicine",
      year: "1998",
      volume: "17",
      number: "8",
      pages: "873--890",
      doi: "10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I"
    }
  },
  {
    key: "perianes2016",
    cited: "Perianes-Rodriguez, Waltman and Van Eck 2016",
    kind: "article",
    fields: {
      author: "Perianes-Rodriguez, Antonio and Waltman, Ludo and van Eck, Nees Jan",
      title: "Constructing bibliometric networks: a comparison between full and fractional counting",
      journal: "Journal of Informetrics",
      year: "2016",
      volume: "10",
      number: "4",
      pages: "1178--1195",
      doi: "10.1016/j.joi.2016.10.006"
    }
  },
  {
    key: "salton1983",
    cited: "Salton and McGill 1983",
    kind: "book",
    fields: {
      author: "Salton, Gerard and McGill, Michael J.",
      title: "Introduction to Modern Information Retrieval",
      publisher: "McGraw-Hill",
      address: "New York",
      year: "1983"
    }
  },
  {
    key: "vaneck2009",
    cited: "Van Eck and Waltman 2009",
    kind: "article",
    fields: {
      author: "van Eck, Nees Jan and Waltman, Ludo",
      title: "How to normalize cooccurrence data? {An} analysis of some well-known similarity measures",
      journal: "Journal of the American Society for Information Science and Technology",
      year: "2009",
      volume: "60",
      number: "8",
      pages: "1635--1651",
      doi: "10.1002/asi.21075"
    }
  },
  {
    key: "wilson1927",
    cited: "Wilson 1927",
    kind: "article",
    fields: {
      author: "Wilson, Edwin B.",
      title: "Probable inference, the law of succession, and statistical inference",
      journal: "Journal of the American Statistical Association",
      year: "1927",
      volume: "22",
      number: "158",
      pages: "209--212",
      doi: "10.1080/01621459.1927.10502953"
    }
  }
];

/** Sources as BibTeX entries. */
export function sourcesAsBibtex(sources: readonly MethodSource[]): string {
  return sources
    .map(({kind, key, fields}) => {
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
      return `@${kind}{${key},\n${lines.join(",\n")}\n}\n`;
    })
    .join("\n");
}
