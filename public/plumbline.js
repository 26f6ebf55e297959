// Makes pages quicker to use; everything works without it.
// Keys 0 to 4 pick a level on a question page, ? picks "don't know"; times are shown in the reader's own zone.
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('textarea, input:not([type=radio]), select');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const value = event.key === '?' ? 'unknown' : event.key;
  const choice = document.querySelector(`input[type=radio][name=answer][value="${CSS.escape(value)}"]`);
  if (!choice) return;
  choice.checked = true;
  choice.focus();
});

for (const time of document.querySelectorAll('.saved time')) {
  time.textContent = new Date(time.dateTime).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

document.getElementById('problems')?.focus();

// A refused page is the answer to a form. Going back to one later would only ask to send it again, so the entry it
// leaves behind becomes a plain visit, which shows what is saved by then.
document.addEventListener('submit', () => history.replaceState(history.state, '', location.href));
