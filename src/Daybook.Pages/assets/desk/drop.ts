// A file dropped anywhere on a page that has a form with data-drop="field" goes into that field, and the form is sent.

export function takeDrops(): void {
  document.addEventListener("dragover", (event) => {
    if (field() && event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const input = field(), files = event.dataTransfer?.files;
    if (!input || !files?.length) return;
    event.preventDefault();
    input.files = files;
    input.form?.requestSubmit();
  });
}

function field(): HTMLInputElement | null {
  const form = document.querySelector<HTMLFormElement>("form[data-drop]");
  return form?.elements.namedItem(form.dataset.drop ?? "") as HTMLInputElement | null;
}
