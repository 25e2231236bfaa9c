const dialog = document.querySelector('#host-dialog');
document.querySelector('#open').addEventListener('click', () => dialog.showModal());
// `?open` opens it at once, before any trigger of ours can fire.
if (new URLSearchParams(location.search).has('open')) dialog.showModal();
