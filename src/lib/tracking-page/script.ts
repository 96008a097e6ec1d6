/**
 * The page's own script. It asks for JSON at the page's own address, follows
 * `/events`, and asks again at each event: what it shows is always what the
 * server says.
 */
export const SCRIPT = `
const page=JSON.parse(document.getElementById("page").textContent)
const {texts,locale,token,tiles}=page
const $=(id)=>document.getElementById(id)
const fill=(text,values)=>text.replace(/\\{(\\w+)\\}/g,(_,name)=>values[name]??"")
// A Latin name inside Arabic keeps its own direction.
const apart=(text)=>"\\u2068"+text+"\\u2069"
const clock=(iso)=>new Intl.DateTimeFormat(locale,{timeStyle:"short"}).format(new Date(iso))
const number=(value)=>new Intl.NumberFormat(locale).format(value)
const STEPS=["pending","processing","out_for_delivery","delivered"]
let map,marker,stars=0,pending

function put(id,text){const el=$(id);el.hidden=!text;el.textContent=text||""}

function show({order_state,delivery}){
  const at=STEPS.indexOf(order_state)
  document.querySelectorAll("ol li").forEach((li,index)=>{li.dataset.done=String(at>=index)})
  document.querySelector("ol").hidden=at<0
  put("state",delivery?.status==="arrived"?texts.arrived:texts[order_state])
  put("failed",delivery?.status==="failed"?texts.failed:"")
  put("when",whenText(delivery))
  put("late",delivery?.is_late&&!delivery.delivered_at?texts.late:"")
  const courier=delivery?.courier
  put("courier",courier&&!delivery.delivered_at?[fill(texts.courier,{name:apart(courier.first_name)}),texts[courier.vehicle_type],courier.vehicle_plate&&apart(courier.vehicle_plate)].filter(Boolean).join(" · "):"")
  $("pin-card").hidden=!delivery?.pin
  put("pin",delivery?.pin)
  const due=delivery&&!delivery.delivered_at?Number(delivery.cash_due):0
  put("cash",due>0?fill(texts.cash,{amount:new Intl.NumberFormat(locale,{style:"currency",currency:delivery.currency_code}).format(due)}):"")
  moveTo(delivery?.position)
  $("rate").hidden=!delivery?.can_rate
  put("thanks",delivery?.rating?texts.thanks:"")
}

function whenText(delivery){
  if(!delivery)return ""
  if(delivery.delivered_at)return fill(texts.delivered_at,{time:clock(delivery.delivered_at)})
  const iso=delivery.estimated_delivery
  if(!iso)return delivery.promised_at?fill(texts.promised,{time:clock(delivery.promised_at)}):""
  const minutes=Math.ceil((new Date(iso)-Date.now())/60000)
  return fill(texts.expected,{time:clock(iso)})+(minutes>0?" · "+fill(texts.minutes,{minutes:number(minutes)}):"")
}

function moveTo(point){
  $("place").hidden=!point
  if(!point)return
  const at=[point.latitude,point.longitude]
  put("seen",fill(texts.seen,{time:clock(point.recorded_at)}))
  if(!window.L)return
  if(!map){
    map=L.map("map",{attributionControl:Boolean(tiles),zoomControl:false}).setView(at,15)
    if(tiles)L.tileLayer(tiles.url,{attribution:tiles.attribution}).addTo(map)
    marker=L.marker(at,{icon:L.divIcon({className:"",html:'<div class="dot"></div>',iconSize:[24,24]})}).addTo(map)
  }
  marker.setLatLng(at)
  map.panTo(at)
}

async function load(){
  const answer=await fetch(location.pathname,{headers:{accept:"application/json"}})
  if(answer.status===404){put("state",texts.unknown);return false}
  if(answer.ok)show(await answer.json())
  return true
}

// Several events at once ask once.
function soon(){pending??=setTimeout(()=>{pending=undefined;load().catch(()=>{})},150)}

function listen(){
  const stream=new EventSource("/events?tracking="+encodeURIComponent(token))
  const live=(on)=>{$("live").dataset.on=String(on);$("live").textContent=on?texts.live:texts.offline}
  stream.onopen=()=>live(true)
  stream.onerror=()=>{live(false);if(stream.readyState===2)setTimeout(()=>{soon();listen()},5000)}
  for(const name of ["snapshot","order_status_changed","delivery_status","delivery_completed"])stream.addEventListener(name,soon)
  stream.addEventListener("delivery_location",(event)=>moveTo(JSON.parse(event.data)))
}

document.querySelectorAll(".stars input").forEach((input)=>input.addEventListener("change",()=>{
  stars=Number(input.value)
  document.querySelectorAll(".stars label").forEach((label,index)=>{label.dataset.on=String(index<stars)})
  $("send").disabled=false
}))
$("rate").addEventListener("submit",async(event)=>{
  event.preventDefault()
  $("send").disabled=true
  const comment=$("comment").value.trim()
  const answer=await fetch(location.pathname+"/rating",{method:"POST",headers:{"content-type":"application/json","x-medusa-locale":locale},body:JSON.stringify({stars,...(comment&&{comment})})})
  if(answer.ok){$("rate").hidden=true;put("thanks",texts.thanks)}
  else{put("problem",(await answer.json()).message);$("send").disabled=false}
})
load().then((known)=>{if(known)listen()})
setInterval(()=>{if(document.visibilityState==="visible")load().catch(()=>{})},60000)
`
