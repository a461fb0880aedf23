/** So long a text that its page is not read in one. */
document.querySelector('#filler').textContent = 'Filler of a long page. '.repeat(8000);
