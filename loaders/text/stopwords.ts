import {eng} from "stopword";

function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Words of grammar: never at either end of a phrase. "Least" is not, as "least squares" begins with it. */
export const stopwords: ReadonlySet<string> = new Set([
  ...eng.filter((word) => word !== "least"),
  ...list(`
  using its ii iii iv their according consisting comprising containing concerning regarding including
  across al although amid among amongst around aside besides beyond cannot des despite during e.g et etc every few
  however i.e instead itself less let may namely neither nevertheless no nonetheless nor not off one onto
  others ourselves per resp respectively several shall she so something than themselves thereby therefore though
  throughout thus together toward towards two under unless unlike until upon us various versus via vs whereas whereby
  whether whichever whilst whom whose within without yet
`)
]);

/**
 * Words of academic prose that say nothing of a paper's subject: a phrase made of these alone is no topic
 * ("experimental results", "novel approach", "training data", "state of the art"). Singular, lower case.
 */
export const genericWords: ReadonlySet<string> = list(`
  infty rightarrow leftarrow mathbb mathcal mathrm frac sqrt leq geq times open closed http https url urls based textbf textit emph
  loss show   ability ablation absence abstract acceleration accept acceptable access accordance accuracy accurate achieve
  achievement acm acquire addition additional additive adequate adoption advance advanced advancement advantage
  advent aforementioned aid aim algorithm alike all alternative ambition amount ample analogous analogue analyse
  analysis analyze answer appealing appearance applicability applicable application approach appropriate area
  argument art article aspect assess assessment assistance assumption attempt attractive attribute author available
  average background base baseline basic basis beginning behavior behaviour behind benchmark benefit best better big
  billion boost bottleneck bound box bring broad broader bulk burden byproduct candidate capability capable capacity
  care careful case category cause central certain challenge challenging chance change characteristic
  characterization checkpoint choice class clear clock close cm code codebase collaborator collection combination
  combined comment common community company comparable comparative comparison compelling competitive complete complex
  complexity component comprehensive computation computational compute computing concept concern conclusion condition
  conduct conference configuration consensus consequence considerable consideration consistent constant constraint
  construct construction consumption contemporary content context contrast contribution contributor control
  conventional convincing copyright core correct correctness corresponding cost count country criterion critical
  crucial current currently customer cutting daily data database dataset datum day db deal decade decrease default
  degree demand demo demonstration dependence dependency deployment depth derivation derived description design
  desirable desired detail detailed determination development device difference different difficult difficulty
  dimension direct direction discipline discovery discussion distinct diverse diversity domain downstream draft
  dramatic drastic drawback drop ease easy effect effective effectiveness efficacy efficiency efficient effort
  effortless elegant element emergence emerging empirical encouraging end engineer enhanced enhancement enormous
  entire equation era error essential establish estimate evaluation ever everyday evidence evident evolution exact
  examination example excellent exceptional exciting existing expectation expensive experience experiment
  experimental expert explanation explicit exploration expression extension extensive extent external extreme facet
  fact factor failure fair faithful fast favorable feasibility feasible feature few field figure final finding first
  five flexibility flexible focus fold following form formal former formula formulation foundation four fraction
  framework free frequent fresh fruitful full function functionality fundamental further future gain gap gb general
  generic ghz github given global goal good grand great ground group growing growth guideline hand handful handling
  hard heart heavy help high higher highly history hope hour hundred hyperparameter hypotheses hypothesis hz i.i.d
  idea ideal identification illustration immediate immense impact implementation implication implicit importance
  important impossible impressive improved improvement inability inadequate inception incorporation increase
  increasing incredible independent index individual industry inefficiency inefficient inferior infinite influence
  information inherent initial innovation innovative input insight instance insufficient integral integration
  intensity intensive interaction interest interesting intermediate internal intricate intrinsic intuition intuitive
  invaluable investigation issue item job joint journal key keyword kg khz kind kinds km known lab label lack
  landmark large largely larger latest latter layer layout lead leading length lesson level leverage life light like
  limit limitation limited limiting line link list literature little local long low lower machinery main major
  majority manner manual manuscript many massive material mathematical matter maximum mb mean meaning meaningful
  means measure measurement mechanism mere method methodology metric mhz mild million minimal minimum minor mm mode
  model modern modest modification module moment month most motivation ms  multiple naive name nature near neat
  necessary necessity need negative new nice  nontrivial normal notable note noteworthy notion novel novelty
  number numerical numerous object objective observation obstacle obtain obvious occurrence odd offer old operation
  opportunity optimal optimum option order organization original outcome outline outperformance output outstanding
  overall overarching overhead overview own pace page pair panel paper paradigm parameter paramount part participant
  particular partner past peculiar peer people percent percentage perfect performance period persistent person
  perspective phase phenomenon picture piece pipeline pitfall pivotal place plain plausible play plenty plug point
  poor popular popularity portion position positive possibility possible  potential power powerful practical
  practice practitioner  precise predominant preliminary preprint presence present presentation press pressing
  prevalent previous primary principal principle prior priori problem procedure proceedings process product profile
  profound program progress project prominent promise promising promotion prone proof proper property proportion
  proposal propose proposed prospect proven provision publication publicly purpose push qualitative quality
  quantitative quantity question quick range rapid rare rate ratio raw reach reader readme real realistic reality
  realm reason reasonable recent recently recipe record reduced reduction reference regard regime related relation
  relationship relative release relevance relevant reliability reliable remainder remarkable reminder report
  repository representative required requirement research researcher resource respect respective response responsible
  rest restriction result resulting review reviewer rich right rigorous rise role room round rule run runtime same
  sample satisfactory scalability scalable scale scenario scheme scholar science scientist scope score second
  secondary section seed selected  sense sensitive separate series serious set setting setup severe shape share
  shed sheer shift short shortcoming  side significance significant similar similarity simple simplicity
  simplification simultaneous single situation sizable size slight slow small software solid solution solve
  sophisticated sota source space span special specific specification specified speed stable stage standard start
  state statement static statistic status step strategy strength striking stringent strong structure structured study
  style  subject suboptimal subsequent subset substantial substantive success successful sufficient suggestion
  suitable suite sum summary superior superiority support surprising survey synthesis system systematic table tackle
  tailored target task tb team technical technique technology tedious tendency term test testing theoretical theory
  thesis thing third thorough thousand threat three time title today tool top topic total trade traditional train
  training tremendous trend trial trivial true truth try turn tutorial type typical ubiquitous unavailable uncharted
  unclear uncommon underexplored underlie underlying understanding undertake undesirable unexplored unfavorable
  unfeasible unified unique unit universal university unknown unprecedented unresolved unseen upper urgent url usage
  use used useful usefulness user utility utilization valid validation validity valuable value variant variation
  variety various vast vendor versatile version viability viable view viewpoint visitor vital vs vulnerable wall way
  weak weakness wealth website week weight well whole wide wider widespread winner word work worker workflow workshop
  world worse worst worth writer year yearly yield zero zeroth
`);

/**
 * Words that carry a subject only beside others: "image segmentation" is a topic, "image" alone is not. Singular, lower case.
 */
export const companionWords: ReadonlySet<string> = list(`
  granularity generation
  log face acquisition asset completion course exam eye license mistake package script sign stakeholder trait
  pre self multi non sub post shot   2d 3d action activity actor adaptive adjustment adversarial aggregation agreement air allocation american
  annotation approximation architecture array artificial assignment assistant assisted attack attribute audio
  augmented automatic automation autonomous aware axis based batch bias binary biological bit black block body book
  boundary brain branch budget building business calculation camera cell center centric chain channel character child
  chinese city classical classifier client clinical cloud cluster coefficient cognitive color column communication
  complement composition computer concatenation conditional connection consistency construct consumer continuous
  convergence conversation cooperation coordinate corpus correction correlation coverage creation credit cross cue
  culture curve customer cycle decision decoder decomposition deep definition delay dense density dependence
  derivative descriptor detection detector deterministic deviation diagram dialogue digit digital directed discrete
  discrimination discriminator disease display distance distributed distribution document dot driven drug dual
  dynamic dynamics early economic edge education eight electrical electronic embed emission encoder encoding energy
  engine engineering english enhanced ensemble entity environment environmental epoch equilibrium estimation
  estimator european event exchange execution expansion expert exponent extraction face family feedback file filter
  financial fine finite fitness fixed flow force formation frame frequency frozen fuzzy game gate gender generalized
  generated generative generator genetic geometric geometry german gradient grained grammar graph graphical grid
  group guidance guided hardware head health heterogeneous hidden hierarchical hierarchy historical hop human hybrid
  identity image indicator informed initialization inspired instruction integer intelligence intelligent interactive
  interface interference interpolation interval intervention invariant inverse iteration japanese judgment knowledge
  label labeling landscape language latency latent law leaf learnable learned learner learning lexical library linear
  linguistic locality location logic logical loop machine magnetic magnitude maintenance management manipulation map
  mapping market mask mass matching mathematics matrix mechanical media medical medicine medium member memory message
  middle minimization mining mixture mobile modality modeling modelling momentum monitoring motion movement
  multimodal multiplication music nash natural negation neighbor neighborhood network neural neuron nine node noise
  nonlinear norm normalization notation nuclear object offline online operator opinion optical optimizer ordering
  organ orientation oriented overlap paragraph parallel parity parse parser particle partition patch path pathway
  patient pattern penalty perception perplexity personal perturbation phone phrase physical physics pixel plan plane
  planning platform player policy political polynomial pool population prediction predictor preference price
  probabilistic probability procedural processing processor production prompt protocol proxy public quantum query
  queue radio random rank ranking rating reaction realization receiver recognition reconstruction recovery recurrent
  refinement region register regularity relational removal replacement representation request residual resolution
  restoration retention reward risk road robot robust root rotation route routing row safety sampling satellite scene
  schedule school scientific screen search security segment selection semantic sensor sentence sentiment separation
  sequence sequential server service session shared sharing signal simulation simulator six skill smart social
  society solver sort sound sparse spatial speaker spectral spectrum speech speedup spherical split square stability
  standardization statistical stochastic stock stop storage story stream stress string structural student subgraph
  subgroup subproblem subspace subtask supervised supervision surface surrogate symbol symbolic symmetric syntactic
  syntax synthetic tagging tail teacher temperature template temporal tensor text textual theorem thread threshold
  tight timeline token topology tracking traffic trained trainer trajectory transaction transcript transfer transform
  transformation transition transmission transport travel treatment tree tuned tuning tuple universe unsupervised
  update upgrade utterance variable variance vector vehicle velocity verb verification vertex video virtual vision
  visual vocabulary voice volume vulnerability wave web weighted weighting wind window wire wireless wise zone
`);

/** Gerunds that begin a clause rather than a phrase: "using graphs", unlike "clustering algorithms". */
export const clausalGerunds: ReadonlySet<string> = list(`
  spanning
  achieving adding addressing allowing applying arising assuming avoiding being bridging bringing capturing combining
  comparing considering containing covering creating demonstrating depending deriving developing doing employing
  enabling enhancing ensuring establishing evaluating examining exploiting exploring extending facilitating finding
  focusing following fostering generating giving having helping highlighting identifying improving including
  incorporating increasing integrating introducing investigating involving keeping leading leveraging limiting
  maintaining making maximizing minimizing mitigating obtaining offering outperforming performing predicting presenting
  preserving preventing producing promoting proposing providing pushing ranging reaching reducing regarding relying
  replacing requiring resulting revealing showcasing showing simplifying solving studying suggesting supporting
  surpassing tackling taking understanding unlocking using utilizing varying yielding
`);
