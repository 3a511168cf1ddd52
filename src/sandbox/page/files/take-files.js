/** @param {DataTransfer | null} transfer */
const bringsFiles = (transfer) => transfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dropped on an element or pasted into it; while they hover over it, it is `.dropping`.
 *
 * @param {HTMLElement} element
 * @param {(files: File[]) => void} take
 */
export function takeFiles(element, take) {
  element.addEventListener('dragover', (event) => {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    element.classList.add('dropping');
  });
  element.addEventListener('dragleave', (event) => {
    if (!element.contains(/** @type {Node | null} */ (event.relatedTarget)))
      element.classList.remove('dropping');
  });
  element.addEventListener('drop', (event) => {
    element.classList.remove('dropping');
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
  element.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
}
