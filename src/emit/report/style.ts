/** The report's only style sheet: system fonts, no image, no network; readable on a telephone and on A4 paper. */
export const STYLE = `
:root{color-scheme:light;--ink:#1c2430;--soft:#56606e;--rule:#d9dee5;--ground:#fff;--tint:#f5f7fa;
--good:#0b6b3a;--good-tint:#e7f5ec;--fair:#5b5300;--fair-tint:#faf6dc;--bad:#a3200d;--bad-tint:#fdece8;--link:#0b4f9e}
*{box-sizing:border-box}
html{scroll-padding-top:3.5rem}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;
font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
main,header.act,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
header.act{padding-top:2rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.3rem;margin:2.75rem 0 .75rem;padding-bottom:.3rem;border-bottom:2px solid var(--rule)}
h3{font-size:1.08rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .4rem;color:var(--soft);font-weight:600}
p{margin:.4rem 0;max-width:46rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.subject{font-size:1.08rem;color:var(--soft)}
.meta{color:var(--soft);font-size:.92rem}
.verdict{margin:1.25rem 0;padding:1rem 1.25rem;border-radius:.5rem;border-left:.45rem solid;font-size:1.2rem;font-weight:600;max-width:none}
.verdict.good{background:var(--good-tint);border-color:var(--good);color:var(--good)}
.verdict.bad{background:var(--bad-tint);border-color:var(--bad);color:var(--bad)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:.75rem;margin:1rem 0;padding:0}
.tiles>div{background:var(--tint);border-radius:.5rem;padding:.7rem .9rem}
.tiles dt{font-size:.88rem;color:var(--soft)}
.tiles dd{margin:0;font-size:1.25rem;font-weight:650;white-space:nowrap}
.tiles dd small{display:block;font-size:.85rem;font-weight:400;color:var(--soft);white-space:normal}
nav{position:sticky;top:0;background:var(--ground);border-bottom:1px solid var(--rule);z-index:1;margin-top:1rem}
nav ul{max-width:72rem;margin:0 auto;padding:.5rem 1.25rem;display:flex;gap:.25rem 1.1rem;flex-wrap:wrap;list-style:none;font-size:.92rem}
.gaps{margin:0;padding:0;list-style:none}
.gaps li{background:var(--bad-tint);border-left:.3rem solid var(--bad);border-radius:.3rem;padding:.6rem .9rem;margin:.5rem 0}
.gaps li.warning{background:var(--fair-tint);border-color:var(--fair)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.5rem 0}
caption{text-align:left;color:var(--soft);padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.38rem .6rem;border-bottom:1px solid var(--rule)}
thead th{font-size:.84rem;color:var(--soft);border-bottom:2px solid var(--rule);white-space:nowrap}
tbody tr:hover{background:var(--tint)}
tfoot td,tfoot th{font-weight:650;border-top:2px solid var(--rule)}
.n{text-align:right;white-space:nowrap}
.small{font-size:.88rem;color:var(--soft)}
.badge{display:inline-block;border-radius:1rem;padding:.05rem .6rem;font-size:.82rem;font-weight:600;white-space:nowrap;border:1px solid}
.badge.proved,.badge.pass{color:var(--good);background:var(--good-tint)}
.badge.plausible,.badge.unverifiable,.badge.warning{color:var(--fair);background:var(--fair-tint)}
.badge.doubtful,.badge.fail,.badge.error{color:var(--bad);background:var(--bad-tint)}
.badge.info{color:var(--soft);background:var(--tint)}
details{margin:.4rem 0}
td>details{margin:0}
td>details>summary{padding:0}
summary{cursor:pointer;padding:.2rem 0}
details.check{border:1px solid var(--rule);border-radius:.4rem;padding:.35rem .8rem}
details.check[open]{padding-bottom:.8rem}
details.check>summary{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline}
details.check>summary::before{content:"▸";color:var(--soft)}
details.check[open]>summary::before{content:"▾"}
details.check>summary .grow{flex:1 1 14rem}
.card{border:1px solid var(--rule);border-left:.3rem solid var(--bad);border-radius:.4rem;padding:.75rem 1rem;margin:.75rem 0;display:grid;
grid-template-columns:minmax(0,1fr) minmax(0,1.2fr);gap:.5rem 1.5rem;break-inside:avoid}
.card.wide{display:block;break-inside:auto}
.card h3{margin:0;grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline}
.card figure{margin:0}
.card td:has(img){min-width:26rem}
.card figcaption{font-size:.85rem;color:var(--soft)}
.card img{display:block;max-width:100%;border:1px solid var(--rule);background:#fff;padding:.25rem;image-rendering:auto}
.big{font-size:1.25rem;font-weight:650}
q.read,.read{font-family:ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Consolas,monospace;font-size:.9em;background:var(--tint);
padding:.1rem .35rem;border-radius:.25rem;quotes:none;overflow-wrap:anywhere;white-space:pre-wrap}
td>.read{overflow-wrap:break-word;background:none;padding:0}
del{color:var(--bad);text-decoration-thickness:1px}
ins{color:var(--good);text-decoration:none;font-weight:600}
p.parts{max-width:none;line-height:1.7}
p.parts a{color:inherit;text-decoration-color:var(--rule);white-space:nowrap}
p.parts a.doubtful{color:var(--bad);font-weight:600}
ul.plain{list-style:none;padding:0;margin:.3rem 0}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:3rem;border-top:2px solid var(--rule);color:var(--soft);font-size:.88rem;overflow-wrap:anywhere}
dl.legend{display:grid;grid-template-columns:max-content 1fr;gap:.35rem .9rem;max-width:52rem;margin:.5rem 0}
dl.legend dd{margin:0}
@media (max-width:42rem){.card{grid-template-columns:1fr}dl.legend{grid-template-columns:1fr}}
@media print{
@page{margin:14mm}
body{font-size:9.5pt}
nav{display:none}
main,header.act,footer{max-width:none;padding:0}
h2,h3,h4{break-after:avoid}
th,td{padding:.2rem .45rem}
tr,.card,.gaps li,.verdict{break-inside:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
.scroll{overflow:visible}
details::details-content{content-visibility:visible;display:block;height:auto}
details.check>summary::before{content:""}
#pages{display:none}
.badge,.verdict,.gaps li,.tiles>div{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
}
`;

/** SHA-256 of {@link STYLE}, which the report's policy lets through and nothing else; a test knows it from the style. */
export const STYLE_HASH = 'sha256-lHgsDO0168ENceXIPZ/09aK3aJ1o3JTeInRRFpHqf2E=';
