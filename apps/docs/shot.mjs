import { chromium } from "playwright-core";
import { serve } from "./scripts/serve.mjs";
const site = await serve();
const b = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
for (const [size,vp,scheme] of [["phone",{width:390,height:844},"light"],["desk",{width:1280,height:800},"dark"]]) {
 const c = await b.newContext({viewport:vp,colorScheme:scheme,isMobile:size==="phone",reducedMotion:"reduce"});
 for (const p of process.argv.slice(2)) { const pg=await c.newPage(); await pg.goto(site.origin+"/reference/"+p,{waitUntil:"load"}); await pg.waitForTimeout(800);
 const h = await pg.evaluate(()=>document.documentElement.scrollHeight); console.log(size,p,h);
 await pg.screenshot({path:`/tmp/shot-${p.replace(/\W/g,"_")}-${size}.png`,fullPage:true}); await pg.close(); }
}
await b.close(); site.close();
