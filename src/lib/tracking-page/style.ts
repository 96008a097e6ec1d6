/** Made for a phone in the hand; logical sides, so that Arabic is mirrored. */
export const STYLE = `
:root{color-scheme:light dark;--line:#dfe3e8;--soft:#f4f6f8;--text:#17212b;--dim:#5d6b78;--accent:#0b6b50;--warn:#a4400f}
@media (prefers-color-scheme:dark){:root{--line:#343c45;--soft:#1d242b;--text:#e8ecef;--dim:#9aa7b3;--accent:#4cc9a0;--warn:#f0a070}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,"Noto Sans Arabic",sans-serif;color:var(--text);background:Canvas}
main{max-width:560px;margin:0 auto;padding:16px 16px 40px}
header{display:flex;justify-content:space-between;align-items:baseline;gap:12px}
h1{font-size:22px;margin:4px 0}
a{color:var(--accent)}
.live{font-size:13px;color:var(--dim)}
.live[data-on="true"]{color:var(--accent)}
.state{font-size:20px;font-weight:700;margin:12px 0 2px}
.dim{color:var(--dim);margin:0}
.warn{color:var(--warn);margin:4px 0}
ol{list-style:none;display:flex;gap:6px;padding:0;margin:18px 0}
ol li{flex:1;border-top:4px solid var(--line);padding-top:6px;font-size:13px;color:var(--dim)}
ol li[data-done="true"]{border-color:var(--accent);color:var(--text)}
.card{background:var(--soft);border:1px solid var(--line);border-radius:12px;padding:14px 16px;margin:12px 0}
.pin{font:700 30px ui-monospace,monospace;letter-spacing:.2em;direction:ltr;text-align:center;margin:4px 0}
#map{height:260px;border:1px solid var(--line);border-radius:12px;background:var(--soft);z-index:0}
#map .leaflet-tile-pane{z-index:1}
.dot{width:18px;height:18px;border-radius:50%;background:var(--accent);border:3px solid #fff;box-shadow:0 0 0 2px var(--accent)}
fieldset{border:0;padding:0;margin:0 0 10px}
legend{font-weight:700;padding:0}
.stars{display:flex;gap:4px}
.stars label{font-size:34px;line-height:1;color:var(--line);cursor:pointer}
.stars label[data-on="true"]{color:#e0a100}
.stars input{position:absolute;opacity:0}
.stars input:focus-visible+span{outline:2px solid var(--accent);border-radius:4px}
textarea{width:100%;min-height:70px;font:inherit;padding:8px 10px;border:1px solid var(--line);border-radius:8px;background:Canvas;color:inherit}
button{font:inherit;font-weight:600;padding:10px 22px;border:0;border-radius:8px;background:var(--accent);color:Canvas;cursor:pointer;margin-top:8px}
button[disabled]{opacity:.5}
[hidden]{display:none}
`
