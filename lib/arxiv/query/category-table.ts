/**
 * arXiv's archives and the last parts of their categories, one archive a line; an archive without
 * any is its own category. After = stands the alias or closed archive arXiv answers with the id
 * before it. https://arxiv.org/category_taxonomy
 */
export const CATEGORY_TABLE = `
astro-ph CO EP GA HE IM SR
cond-mat dis-nn mes-hall mtrl-sci=mtrl-th other quant-gas soft stat-mech str-el supr-con=supr-con
cs AI AR CC CE CG CL=cmp-lg CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT=math.IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY
econ EM GN=q-fin.EC TH
eess AS IV SP SY=cs.SY
gr-qc
hep-ex
hep-lat
hep-ph
hep-th
math AC AG=alg-geom AP AT CA CO CT CV DG=dg-ga DS FA=funct-an GM GN GR GT HO IT KT LO MG MP NA=cs.NA NT OA OC PR QA=q-alg RA RT SG SP ST=stat.TH
math-ph=math.MP
nlin AO=adap-org CD=chao-dyn CG=comp-gas PS=patt-sol SI=solv-int
nucl-ex
nucl-th
physics acc-ph=acc-phys ao-ph=ao-sci app-ph atm-clus atom-ph=atom-ph bio-ph chem-ph=chem-ph class-ph comp-ph data-an=bayes-an ed-ph flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph=plasm-ph pop-ph soc-ph space-ph
q-bio BM CB GN MN NC OT PE QM SC TO
q-fin CP EC GN MF PM PR RM ST TR
quant-ph
stat AP CO ME ML OT TH`;
