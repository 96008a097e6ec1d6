/** Style of the reader page; it follows the reader's light or dark setting. */
export const STYLE = `
:root{color-scheme:light dark;--line:#d8dbe0;--soft:#f4f5f7;--text:#1c2024;--dim:#5d6670;--accent:#0b6b50}
@media (prefers-color-scheme:dark){:root{--line:#343a41;--soft:#1d2126;--text:#e6e8ea;--dim:#9aa4ae;--accent:#4cc9a0}}
*{box-sizing:border-box}
body{margin:0;font:15px/1.55 system-ui,sans-serif;color:var(--text);background:Canvas}
header,main{max-width:1080px;margin:0 auto;padding:24px 20px}
header{border-bottom:1px solid var(--line)}
h1{font-size:26px;margin:0 0 6px}
h2{font-size:20px;margin:36px 0 10px}
h3{font-size:13px;text-transform:uppercase;letter-spacing:.05em;color:var(--dim);margin:20px 0 6px}
a{color:var(--accent)}
nav ul{list-style:none;padding:0;margin:12px 0 0;display:flex;flex-wrap:wrap;gap:6px 16px}
details{border:1px solid var(--line);border-radius:8px;margin:10px 0}
summary{padding:10px 14px;cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline}
summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:8px}
details[open]>summary{border-bottom:1px solid var(--line)}
.body{padding:4px 14px 16px}
.method{font:700 12px ui-monospace,monospace;min-width:58px;color:var(--accent)}
.path{font:14px ui-monospace,monospace}
.dim{color:var(--dim)}
code{font:13px ui-monospace,monospace;background:var(--soft);border-radius:4px;padding:1px 4px}
pre{background:var(--soft);border-radius:8px;padding:12px 14px;overflow:auto;margin:6px 0;font:13px/1.5 ui-monospace,monospace}
pre code{background:none;padding:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:start;vertical-align:top;padding:6px 10px;border-bottom:1px solid var(--line)}
th{color:var(--dim);font-weight:600}
td b{color:#c0392b}
button{font:13px system-ui,sans-serif;padding:4px 12px;border:1px solid var(--line);border-radius:6px;background:var(--soft);color:inherit;cursor:pointer}
input{font:15px system-ui,sans-serif;padding:7px 12px;border:1px solid var(--line);border-radius:8px;background:Canvas;color:inherit;width:100%;margin-top:14px}
[hidden]{display:none}
`

/** Copy buttons, the filter, and opening what a link points at. */
export const SCRIPT = `
document.addEventListener("click",async(event)=>{
  const button=event.target.closest("button[data-copy]")
  if(!button)return
  await navigator.clipboard.writeText(button.previousElementSibling.textContent)
  button.textContent="Copied"
  setTimeout(()=>{button.textContent="Copy"},1500)
})
const filter=document.getElementById("filter")
filter.addEventListener("input",()=>{
  const words=filter.value.toLowerCase().split(/\\s+/).filter(Boolean)
  for(const section of document.querySelectorAll("main section")){
    let shown=0
    for(const route of section.querySelectorAll("details")){
      const text=route.querySelector("summary").textContent.toLowerCase()
      route.hidden=!words.every((word)=>text.includes(word))
      if(!route.hidden)shown+=1
    }
    section.hidden=shown===0
  }
})
const open=()=>{
  const target=location.hash&&document.getElementById(location.hash.slice(1))
  if(target&&target.tagName==="DETAILS"){target.open=true;target.scrollIntoView()}
}
addEventListener("hashchange",open)
open()
`
