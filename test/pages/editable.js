/** A rich text editor of the older sort: its frame is made editable, then filled. */
const inside = document.querySelector('#design').contentDocument;
inside.designMode = 'on';
const paragraph = inside.createElement('p');
paragraph.dataset.target = 'design-mode';
paragraph.textContent = '661D385E95A5C46CA70495C550DFC7F413E3F20A';
inside.body.append(paragraph);
