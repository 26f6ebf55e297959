// Makes pages quicker to use and saving patient; everything works without it.
// Forms marked data-retry are sent by fetch: a lost connection keeps the text on the page and sends the same again. The
// server answers the same content with the same success, so nothing is stored twice. Nothing is kept in the browser.

const retryable = new Set([408, 425, 429, 500, 502, 503, 504]);
const lastWait = 30_000;
/** What each form held when it came from the server; '' = something that is not saved. */
let clean = new Map();
let leaving = false;
let sending = false;

function start() {
  clean = new Map([...document.querySelectorAll('form[data-retry]')].map((form) => [form, contentOf(form)]));
  for (const time of document.querySelectorAll('.saved time')) time.textContent = localTime(new Date(time.dateTime));
  document.getElementById('problems')?.focus();
}

// The reader's own zone; the day only where it is not today.
function localTime(at) {
  const dateStyle = at.toDateString() === new Date().toDateString() ? undefined : 'medium';
  return at.toLocaleString(undefined, { dateStyle, timeStyle: 'short' });
}

// Keys 0 to 4 pick a level on a question page, ? picks "don't know".
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('textarea, input:not([type=radio]), select');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const value = event.key === '?' ? 'unknown' : event.key;
  const choice = document.querySelector(`input[type=radio][name=answer][value="${CSS.escape(value)}"]`);
  if (!choice) return;
  choice.checked = true;
  choice.focus();
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.matches('[data-moves]')) {
    event.preventDefault();
    return void showMoves(form);
  }
  leaving = !form.matches('[data-retry]');
  // A refused page answers a form. Going back to one later would only ask to send it again, so its entry becomes a visit.
  if (leaving) history.replaceState(history.state, '', location.href);
  if (leaving) return;
  event.preventDefault();
  if (sending) document.dispatchEvent(new Event('tryagain'));
  else save(form, event.submitter);
});

// What-if: every change is sent, and the part of the page that tells what moves is put in place. Nothing of it is saved.
document.addEventListener('change', (event) => {
  if (event.target.form?.matches('[data-moves]')) event.target.form.requestSubmit();
});

let asked = 0;

async function showMoves(form) {
  const mine = ++asked;
  const body = new URLSearchParams(contentOf(form));
  body.append('part', 'moves');
  const page = await fetch(form.action, { method: 'POST', body })
    .then(async (response) => parse(await response.text()))
    .catch(() => null);
  // An answer that a later change has overtaken says what is no longer on the page.
  if (mine !== asked) return;
  const moves = page?.getElementById('moves');
  if (moves) replaceMoves(document.getElementById('moves'), moves);
  const words = [...(moves ?? document).querySelectorAll('.field-problem, .moves-summary')];
  const said = moves ? words.map((one) => one.textContent).join(' ') : 'No answer came. Press the button to ask again.';
  document.getElementById('moves-said').textContent = said;
}

// What was unfolded stays so.
function replaceMoves(old, moves) {
  for (const { dataset } of old.querySelectorAll('details[open]'))
    moves.querySelector(`[data-fold="${CSS.escape(dataset.fold)}"]`)?.setAttribute('open', '');
  old.replaceWith(moves);
}

window.addEventListener('beforeunload', (event) => {
  const unsaved = [...clean].some(([form, content]) => contentOf(form) !== content);
  if (unsaved && !leaving) event.preventDefault();
});

// Back again from the browser's memory of pages.
window.addEventListener('pageshow', () => {
  leaving = false;
});

async function save(form, button) {
  const typed = contentOf(form);
  const body = new URLSearchParams(typed);
  if (button?.name) body.append(button.name, button.value);
  sending = true;
  say('Saving …');
  try {
    const { redirected, url, html } = await send(form.action, body);
    if (!redirected) answer(parse(html));
    else if (contentOf(form) === typed) goTo(withPlace(url, form.dataset.back));
    else await keepTyping(form, typed);
  } finally {
    sending = false;
  }
}

// An answer counts once it is here whole: cut off on its way, the same is sent again.
async function send(address, body) {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, lastWait)) {
    let pause = wait;
    try {
      const response = await fetch(address, { method: 'POST', body });
      const { redirected, url } = response;
      if (!retryable.has(response.status)) return { redirected, url, html: await response.text() };
      pause = Math.max(wait, 1_000 * (Number(response.headers.get('Retry-After')) || 0));
      say('Not saved yet: the server cannot save right now. Your text stays here. Trying again…', true);
    } catch {
      say('Not saved yet: no connection. Your text stays here. Trying again…', true);
    }
    await again(pause);
  }
}

// After a while, when the connection is back, or when Save is pressed again.
function again(pause) {
  return new Promise((resolve) => {
    setTimeout(resolve, pause);
    window.addEventListener('online', resolve, { once: true });
    document.addEventListener('tryagain', resolve, { once: true });
  });
}

// An answer to fetch does not tell the place in the page that it redirects to; the form's way back does.
function withPlace(url, back = url) {
  const place = new URL(back, url);
  return place.pathname === new URL(url).pathname ? place : url;
}

function goTo(url) {
  say('Saved.');
  leaving = true;
  location.assign(url);
}

// More was typed while the first text was under way: that one is saved, and the page learns its versions.
async function keepTyping(form, typed) {
  clean.set(form, typed);
  const page = await fetch(form.action)
    .then(async (response) => parse(await response.text()))
    .catch(() => null);
  // Without them saving again shows both texts to choose from, which loses nothing either.
  for (const version of page?.querySelectorAll('form[data-retry] input[type=hidden]') ?? [])
    if (form.elements[version.name]) form.elements[version.name].value = version.value;
  say('Saved what you had when you pressed Save. You changed it since: save again.', true);
}

// Problems and conflicts bring the form back, with what was typed. A page without it would lose the text, so only its
// words are shown: too long, or no longer to be opened from here.
function answer(page) {
  if (page.querySelector('form[data-retry]')) return replacePage(page);
  const words = [...page.querySelectorAll('main > p')].map((one) => one.textContent.trim());
  say(`Not saved; your text is still here. ${words.slice(0, -1).join(' ')}`, true);
}

function replacePage(page) {
  document.title = page.title;
  document.body.replaceWith(page.body);
  scrollTo(0, 0);
  start();
  for (const form of clean.keys()) clean.set(form, '');
}

function parse(html) {
  return new DOMParser().parseFromString(html, 'text/html');
}

function contentOf(form) {
  return new URLSearchParams(new FormData(form)).toString();
}

function say(words, failing = false) {
  const state = document.getElementById('save-state');
  if (!state) return;
  state.textContent = words;
  state.classList.toggle('failing', failing);
}

start();
