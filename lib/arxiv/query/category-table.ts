/**
 * arXiv's archives and the last parts of their categories, one archive a line; an archive without
 * any is its own category. https://arxiv.org/category_taxonomy
 */
export const CATEGORY_TABLE = `
astro-ph CO EP GA HE IM SR
cond-mat dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con
cs AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY
econ EM GN TH
eess AS IV SP SY
gr-qc
hep-ex
hep-lat
hep-ph
hep-th
math AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST
math-ph
nlin AO CD CG PS SI
nucl-ex
nucl-th
physics acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph
q-bio BM CB GN MN NC OT PE QM SC TO
q-fin CP EC GN MF PM PR RM ST TR
quant-ph
stat AP CO ME ML OT TH`;

/** Ids arXiv answers with another id only: aliases of today, and closed archives. */
export const OLD_CATEGORIES = `
math.MP math-ph
stat.TH math.ST
math.IT cs.IT
q-fin.EC econ.GN
cs.SY eess.SY
cs.NA math.NA
cmp-lg cs.CL
adap-org nlin.AO
comp-gas nlin.CG
chao-dyn nlin.CD
solv-int nlin.SI
patt-sol nlin.PS
alg-geom math.AG
dg-ga math.DG
funct-an math.FA
q-alg math.QA
mtrl-th cond-mat.mtrl-sci
supr-con cond-mat.supr-con
acc-phys physics.acc-ph
ao-sci physics.ao-ph
atom-ph physics.atom-ph
bayes-an physics.data-an
chem-ph physics.chem-ph
plasm-ph physics.plasm-ph`;
