/** Text, not a style sheet object: the editor lives in the page. */
export const editorStyles = `
token-editor {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  gap: 1.5rem;
  align-items: start;
  font: 14px/1.45 'Liberation Sans', 'Noto Sans CJK SC', sans-serif;
}
token-editor form, token-editor .output {
  grid-column: 1 / -1;
}
token-editor form {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
  gap: 1rem;
}
token-editor fieldset {
  min-inline-size: 0;
  margin: 0;
  padding: 0.5rem 0.75rem 0.75rem;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  border-radius: 4px;
}
token-editor fieldset p {
  margin: 0 0 0.5rem;
}
token-editor fieldset div {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1rem;
  align-items: center;
}
token-editor label {
  display: inline-flex;
  gap: 0.4rem;
  align-items: center;
}
token-editor input[type='color'] {
  inline-size: 2.5rem;
  block-size: 1.75rem;
}
token-editor input[type='text'] {
  flex: 1;
  min-inline-size: 0;
  padding: 0.35rem 0.5rem;
  font: inherit;
}
token-editor pre {
  overflow-x: auto;
  margin: 0 0 0.5rem;
  padding: 0.75rem 1rem;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  border-radius: 4px;
  font: 13px/1.45 'Liberation Mono', monospace;
}
token-editor .pane {
  display: grid;
  gap: 2rem;
  padding: 1.25rem;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  border-radius: 4px;
  background: Canvas;
  color: CanvasText;
  font-size: 16px;
}
token-editor .light {
  color-scheme: light;
}
token-editor .dark {
  color-scheme: dark;
}
`;
