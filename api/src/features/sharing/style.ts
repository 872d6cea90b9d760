/** One page on a phone, light or dark as the phone is. */
export const style = `
:root{color-scheme:light dark;--ink:#1b2430;--faint:#525d6d;--paper:#fff;--ground:#f3f5f8;--line:#d5dae1;--accent:#2b4bb8;--on:#fff;--good:#146c3a;--bad:#a8231c;--warn:#8a5300}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf2;--faint:#a9b4c3;--paper:#1a212b;--ground:#10151c;--line:#36404e;--accent:#9db4ff;--on:#10151c;--good:#6fd79b;--bad:#ff9a92;--warn:#f5c06a}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"Noto Sans","Noto Sans Devanagari",sans-serif;overflow-wrap:anywhere}
main{max-width:620px;margin:0 auto;padding:16px}
header{display:flex;gap:12px;align-items:center;justify-content:space-between;margin-bottom:12px}
header a{display:inline-flex;align-items:center;min-height:44px;white-space:nowrap}
.row>a{padding-block:10px}
header img{height:44px;max-width:120px;object-fit:contain}
h1{font-size:1.35rem;line-height:1.25;margin:0 0 4px}
main>h1{margin-bottom:12px}
h2{font-size:1.05rem;margin:0 0 8px}
p{margin:0 0 8px}
a{color:var(--accent)}
.faint{color:var(--faint);font-size:.9rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:14px;padding:16px;margin-bottom:12px}
fieldset.card{margin-inline:0;min-width:0}
fieldset.card>legend{float:left;width:100%;padding:0;margin-bottom:4px}
fieldset.card>legend+*{clear:both}
.card>:last-child,li>:last-child{margin-bottom:0}
.row+label.field{margin-top:12px}
.row{display:flex;justify-content:space-between;gap:12px;align-items:baseline}
.row+button{margin-top:12px}
.price{font-weight:640;white-space:nowrap}
.big{font-size:1.9rem;font-weight:700;line-height:1.2}
.photos{display:flex;gap:8px;overflow-x:auto;margin:8px 0}
.photos img{width:112px;height:84px;object-fit:cover;border-radius:8px;display:block}
.choice{display:grid;grid-template-columns:1fr 1fr;gap:8px;margin-top:10px}
.choice label{position:relative;display:flex;align-items:center;justify-content:center;gap:8px;min-height:46px;border:1px solid var(--line);border-radius:10px;cursor:pointer}
.choice label:has(:checked){border-color:currentColor;box-shadow:inset 0 0 0 1px currentColor;font-weight:640}
.choice label.yes:has(:checked){color:var(--good)}
.choice label.no:has(:checked){color:var(--bad)}
input[type=radio]{width:18px;height:18px;accent-color:currentColor}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.choice label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
label.field{display:block;margin-bottom:12px;font-weight:560}
label.field input{display:block;width:100%;min-height:46px;margin-top:4px;padding:8px 12px;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--faint);border-radius:10px}
button,.button{text-align:center;display:flex;align-items:center;justify-content:center;width:100%;min-height:48px;padding:10px 16px;border:0;border-radius:10px;font:inherit;font-weight:640;text-decoration:none;background:var(--accent);color:var(--on);cursor:pointer}
.plain{background:transparent;color:var(--accent);border:1px solid var(--accent)}
.said-yes{color:var(--good);font-weight:640}
.said-no{color:var(--bad);font-weight:640}
.note{border-left:4px solid var(--accent)}
.wrong{border-left:4px solid var(--bad)}
.qr{background:#fff;padding:12px;border-radius:10px;width:200px;margin:8px auto}
.qr svg{display:block;width:100%;height:auto}
ul.tones{display:grid;grid-template-columns:repeat(auto-fit,minmax(92px,1fr));gap:8px;list-style:none;margin:0;padding:0}
.tone{border:1px solid currentColor;border-radius:10px;padding:6px 10px;font-size:.85rem;line-height:1.3}
.tone b{display:block;font-size:1.5rem;line-height:1.2}
.green{color:var(--good)}.amber{color:var(--warn)}.red{color:var(--bad)}.unchecked{color:var(--faint)}
.tone-edge{border-left:4px solid currentColor}
.tone-edge .point>*:not(.row),.tone-edge .row>:first-child{color:var(--ink)}
.tone-edge .point .faint{color:var(--faint)}
.point{padding:8px 0;border-top:1px solid var(--line)}
h2+.point{border-top:0}
.said{font-size:.9rem;font-weight:640;text-align:right;overflow-wrap:normal}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:0}
dt{color:var(--faint)}
dd{margin:0}
[hidden]{display:none}
@media print{header a,form button,.button{display:none}body{background:#fff}}
`;

/** Adds to the page what works without it: the running total, and approving all at once. */
export const script = `
const form = document.querySelector('form[data-lines]');
if (form) {
  const { currency } = form.dataset;
  const digits = Number(form.dataset.digits);
  const locale = currency === 'INR' ? document.documentElement.lang + '-IN' : document.documentElement.lang;
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
  // Totals in rupees are rounded to whole ones.
  const rounded = sum => currency === 'INR' ? Math.floor((sum + 50) / 100) * 100 : sum;
  const total = document.getElementById('total');
  const all = document.getElementById('all');
  const show = () => {
    let sum = 0;
    for (const input of form.querySelectorAll('input[value=yes]:checked')) sum += Number(input.dataset.total);
    total.textContent = money.format(rounded(sum) / 10 ** digits);
  };
  form.addEventListener('change', show);
  all.hidden = false;
  total.parentElement.hidden = false;
  all.addEventListener('click', () => {
    for (const input of form.querySelectorAll('input[value=yes]')) input.checked = true;
    show();
    form.querySelector('input[name=name]').focus();
  });
  show();
}
for (const sent of document.forms) sent.addEventListener('submit', () => {
  const button = sent.querySelector('button[type=submit]');
  setTimeout(() => { button.disabled = true; });
});
`;
