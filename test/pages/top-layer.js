const dialog = document.querySelector('dialog');
const stage = document.querySelector('#stage');

document.querySelector('#open').addEventListener('click', () => dialog.showModal());
document.querySelector('#close').addEventListener('click', () => {
  document.querySelector('#tip').hidePopover();
  dialog.close();
});
document.querySelector('#fullscreen').addEventListener('click', () => stage.requestFullscreen());
