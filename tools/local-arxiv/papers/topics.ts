import type { Random } from './random';

export type Words = readonly [string, ...string[]];

/** A field of research with the words its papers are made of. */
export type Topic = {
  /** Share of all papers, in per mille. */
  share: number;
  primary: Words;
  cross: Words;
  objects: Words;
  methods: Words;
  properties: Words;
  /** Sentences of which papers of this topic hold the given share, one of each list. */
  hallmarks?: readonly { share: number; sentences: Words }[];
};

function words(text: string): Words {
  const [first = '', ...rest] = text.split('|').map((word) => word.trim());
  return [first, ...rest];
}

const DESIGN: Words = words(
  'Our results open a practical route to materials discovery|' +
    'This makes inverse design of {o} possible at modest cost|' +
    'We discuss what this means for data-driven materials design|' +
    'Closing the loop with experiment turns this into a tool for materials discovery and inverse design',
);

const GENERATION: Words = words(
  'A generative model proposes candidates for {o} that were not in the training set|' +
    'We benchmark against crystal structure prediction by random search|' +
    'The generative prior is learned from {n} thousand relaxed structures|' +
    'Crystal structure prediction for {q} serves as a stringent test',
);

const MATERIALS: [Topic, ...Topic[]] = [
  {
    share: 80,
    primary: words('cond-mat.mtrl-sci|cs.LG|cond-mat.mtrl-sci|cs.AI'),
    cross: words('physics.comp-ph|physics.chem-ph|cond-mat.mtrl-sci|cs.LG|cs.AI|stat.ML|cs.CE'),
    objects: words(
      'inorganic crystals|metal-organic frameworks|high-entropy alloys|solid electrolytes|' +
        'halide perovskites|thermoelectric compounds|polymer membranes|two-dimensional magnets|' +
        '$β$-Ga$_2$O$_3$ alloys|Li$_7$La$_3$Zr$_2$O$_{12}$|porous carbons|superhard ceramics|Cs$_2$AgBiBr$_6$',
    ),
    methods: words(
      'diffusion models|equivariant graph networks|a crystal language model|flow matching|' +
        'Bayesian optimisation|active learning|variational autoencoders|a foundation model|' +
        'tool-using language models|reinforcement learning|symmetry-aware transformers',
    ),
    properties: words(
      'formation energy|band gap|thermal conductivity|ionic conductivity|bulk modulus|stability|' +
        'synthesisability|space-group symmetry|adsorption energy|Curie temperature',
    ),
    hallmarks: [
      { share: 0.92, sentences: DESIGN },
      { share: 0.92, sentences: GENERATION },
    ],
  },
  {
    share: 55,
    primary: words('cond-mat.mtrl-sci|cond-mat.mtrl-sci|physics.chem-ph|physics.comp-ph'),
    cross: words('cond-mat.mes-hall|physics.chem-ph|physics.app-ph|cond-mat.str-el'),
    objects: words(
      'MoS$_2$ monolayers|grain boundaries|oxide interfaces|amorphous silicon|Fe$_3$GeTe$_2$|' +
        'point defects in GaN|twisted bilayers|$α$-RuCl$_3$|battery cathodes|shape-memory alloys',
    ),
    methods: words(
      'density functional theory|molecular dynamics|machine-learned interatomic potentials|' +
        'X-ray diffraction|Raman spectroscopy|$\\textit{ab initio}$ thermodynamics|neutron scattering',
    ),
    properties: words(
      'phonon dispersion|defect formation energy|magnetic anisotropy|yield strength|' +
        'dielectric response|surface reconstruction|diffusion barriers|lattice parameter',
    ),
    hallmarks: [{ share: 0.06, sentences: DESIGN }],
  },
];

const COMPUTING: Topic[] = [
  {
    share: 170,
    primary: words('cs.LG|cs.LG|cs.AI|stat.ML|cs.NE|cs.LG|cs.AI'),
    cross: words('cs.AI|stat.ML|cs.CL|cs.CV|math.OC|cs.LG|cs.CR'),
    objects: words(
      'deep networks|offline policies|tabular data|time series|mixture-of-experts models|' +
        'graph representations|federated clients|long contexts|reward models|sparse autoencoders',
    ),
    methods: words(
      'contrastive learning|low-rank adaptation|distributional reinforcement learning|' +
        'knowledge distillation|stochastic gradient descent|self-supervision|test-time scaling',
    ),
    properties: words(
      'generalisation|calibration|sample complexity|robustness|convergence rate|' +
        'memory footprint|fairness|privacy loss|out-of-distribution error',
    ),
    hallmarks: [
      { share: 0.04, sentences: DESIGN },
      { share: 0.05, sentences: GENERATION },
    ],
  },
  {
    share: 95,
    primary: words('cs.CV|cs.CV|eess.IV|cs.GR'),
    cross: words('cs.LG|cs.AI|cs.RO|eess.IV|cs.MM'),
    objects: words(
      'medical scans|street scenes|satellite imagery|human motion|point clouds|video clips|' +
        'radiance fields|face images|microscopy slides',
    ),
    methods: words(
      'vision transformers|Gaussian splatting|latent diffusion|optical flow|open-vocabulary detection|' +
        'multi-view stereo|masked image modelling',
    ),
    properties: words('segmentation accuracy|temporal consistency|depth|latency|view fidelity'),
  },
  {
    share: 90,
    primary: words('cs.CL|cs.CL|cs.IR|cs.HC|cs.CY'),
    cross: words('cs.AI|cs.LG|cs.CL|cs.SE'),
    objects: words(
      'low-resource languages|legal documents|clinical notes|dialogue systems|code assistants|' +
        'search logs|multi-hop questions|historical newspapers',
    ),
    methods: words(
      'retrieval augmentation|instruction tuning|preference optimisation|chain-of-thought prompting|' +
        'cross-lingual transfer|constrained decoding',
    ),
    properties: words('factuality|perplexity|annotator agreement|toxicity|recall|readability'),
  },
  {
    share: 85,
    primary: words('cs.RO|cs.SE|cs.CR|cs.DC|cs.DS|eess.SY|cs.NI|cs.PL|cs.LO|eess.SP'),
    cross: words('cs.AI|cs.LG|math.CO|cs.SE|math.OC'),
    objects: words(
      'legged robots|smart contracts|distributed databases|type systems|wireless networks|' +
        'continuous integration|approximate counters|autonomous vehicles|zero-knowledge proofs',
    ),
    methods: words(
      'model predictive control|symbolic execution|mutation testing|randomised sketching|' +
        'formal verification|consensus protocols|graph rewriting',
    ),
    properties: words('throughput|safety margin|worst-case cost|coverage|energy use|soundness'),
  },
];

const PHYSICS: Topic[] = [
  {
    share: 60,
    primary: words('hep-th|hep-ph|gr-qc|hep-th|hep-lat|math-ph'),
    cross: words('hep-th|gr-qc|hep-ph|math-ph|quant-ph'),
    objects: words(
      'de Sitter space|$\\mathcal{N}=4$ super Yang--Mills theory|near-extremal black holes|' +
        'axion-like particles|$W$-boson pairs|the $Ω_b^-$ baryon|conformal defects|sterile neutrinos',
    ),
    methods: words(
      'the conformal bootstrap|effective field theory|holographic renormalisation|' +
        'lattice simulations|resummation at N$^3$LO|localisation',
    ),
    properties: words('entropy|scattering amplitudes|anomalous dimensions|cross section|mass gap'),
  },
  {
    share: 25,
    primary: words('hep-ex|nucl-ex|physics.ins-det|nucl-th'),
    cross: words('hep-ph|hep-ex|nucl-ex'),
    objects: words(
      'top-quark pairs|$B^0_s$ decays|dark photons|heavy-ion collisions|reactor antineutrinos',
    ),
    methods: words('a profile likelihood fit|template fits|a liquid-argon detector|jet tagging'),
    properties: words('branching fraction|exclusion limit|polarisation|elliptic flow'),
  },
  {
    share: 85,
    primary: words('astro-ph.GA|astro-ph.CO|astro-ph.HE|astro-ph.SR|astro-ph.EP|astro-ph.IM'),
    cross: words('astro-ph.CO|gr-qc|astro-ph.IM|hep-ph'),
    objects: words(
      'dwarf galaxies|fast radio bursts|hot Jupiters|the cosmic web|white dwarfs|' +
        'H II regions|Lyman-$α$ emitters|stellar streams|tidal disruption events',
    ),
    methods: words(
      'integral-field spectroscopy|weak lensing|N-body simulations|asteroseismology|' +
        'spectral energy fitting|very long baseline interferometry',
    ),
    properties: words(
      'metallicity|star-formation rate|halo mass|orbital eccentricity|redshift $z>6$',
    ),
  },
  {
    share: 110,
    primary: words(
      'quant-ph|quant-ph|cond-mat.str-el|cond-mat.mes-hall|cond-mat.supr-con|cond-mat.quant-gas',
    ),
    cross: words('cond-mat.stat-mech|quant-ph|cond-mat.str-el|math-ph|cond-mat.mtrl-sci'),
    objects: words(
      'superconducting qubits|moiré superlattices|spin ice|fractional Chern insulators|' +
        'Rydberg arrays|kagome metals|Majorana wires|surface codes|Schrödinger cats',
    ),
    methods: words(
      'tensor networks|quantum Monte Carlo|randomised benchmarking|scanning tunnelling microscopy|' +
        'variational circuits|the Lindblad equation',
    ),
    properties: words(
      'entanglement|gate fidelity|critical temperature|topological order|coherence time',
    ),
  },
  {
    share: 70,
    primary: words(
      'physics.optics|physics.flu-dyn|cond-mat.soft|cond-mat.stat-mech|physics.plasm-ph|nlin.CD|physics.soc-ph|physics.geo-ph|physics.ao-ph',
    ),
    cross: words('physics.app-ph|physics.comp-ph|cond-mat.soft|nlin.AO'),
    objects: words(
      'metasurfaces|active nematics|turbulent channel flow|tokamak edges|frequency combs|' +
        'bacterial suspensions|mountain glaciers|commuter networks|Kármán vortex streets',
    ),
    methods: words(
      'direct numerical simulation|particle tracking|Floquet theory|adjoint optimisation|' +
        'large-eddy simulation|mean-field theory',
    ),
    properties: words('drag|quality factor|order parameter|heat flux|Lyapunov exponents'),
    hallmarks: [{ share: 0.08, sentences: DESIGN }],
  },
];

const MATHEMATICS_AND_MORE: Topic[] = [
  {
    share: 115,
    primary: words(
      'math.AG|math.NT|math.AP|math.PR|math.CO|math.OC|math.DG|math.NA|math.RT|math.GT|math.ST',
    ),
    cross: words('math.AG|math.NT|math-ph|math.PR|cs.DM|math.AP'),
    objects: words(
      'K3 surfaces|Fano varieties|random walks on groups|parabolic equations|$\\mathbb{Z}_2$-gradings|' +
        'Hilbert schemes|Kähler metrics|sparse graphs|$p$-adic $L$-functions|hyperbolic knots',
    ),
    methods: words(
      'mirror symmetry|the circle method|Carleman estimates|Malliavin calculus|' +
        'the regularity lemma|Čech cohomology|domain decomposition',
    ),
    properties: words(
      'irreducibility|rational points|well-posedness|mixing time|rigidity|sharp constants',
    ),
  },
  {
    share: 45,
    primary: words('q-bio.QM|q-bio.NC|q-bio.BM|q-bio.PE|physics.bio-ph|stat.AP|stat.ME'),
    cross: words('cs.LG|stat.ME|q-bio.QM|physics.bio-ph'),
    objects: words(
      'protein complexes|cortical recordings|epidemic waves|single-cell atlases|gene circuits',
    ),
    methods: words(
      'hierarchical models|cryo-electron tomography|causal inference|branching processes',
    ),
    properties: words('binding affinity|firing rates|reproduction number|effect size'),
    hallmarks: [{ share: 0.12, sentences: GENERATION }],
  },
  {
    share: 23,
    primary: words('econ.EM|econ.TH|q-fin.ST|q-fin.MF|econ.GN|q-fin.RM'),
    cross: words('stat.ME|math.PR|econ.TH'),
    objects: words('limit order books|matching markets|minimum wages|yield curves|carbon permits'),
    methods: words('instrumental variables|rough volatility|mechanism design|synthetic controls'),
    properties: words('welfare|risk premia|elasticity|arbitrage bounds'),
  },
];

const TOPICS: readonly Topic[] = [...MATERIALS, ...COMPUTING, ...PHYSICS, ...MATHEMATICS_AND_MORE];

const ALL_SHARES = TOPICS.reduce((sum, { share }) => sum + share, 0);

/** One of the topics, each as often as its share says. */
export function pickTopic(random: Random): Topic {
  let left = random() * ALL_SHARES;
  for (const topic of TOPICS) {
    left -= topic.share;
    if (left < 0) return topic;
  }
  return MATERIALS[0];
}
