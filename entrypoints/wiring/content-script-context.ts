/**
 * Stands in the build for the class of this name in WXT, which tells every page that a content script
 * has started: by a message to the window and an event that carries the extension's id. A page is not
 * to know. What ends our content script is in `page.content/lifetime.ts`.
 */
export class ContentScriptContext {}
