import { element, offer } from './page.ts';

const host = element('host');
host.style.cssText = 'display:grid;place-items:center;font:160px sans-serif;color:#3a2a22';
const tell = () => {
  host.textContent = new Date().toLocaleTimeString('en-GB');
};
tell();
setInterval(tell, 1000);
offer({});
