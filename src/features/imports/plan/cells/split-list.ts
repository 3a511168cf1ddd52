/** Several in one cell: `5.a, 5.b; 6.a`. */
export function splitList(cell: string): string[] {
  return cell
    .split(/[,;\n]|\s\/\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
