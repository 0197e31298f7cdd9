/** Cuts a territory cell into names: `Lens-Liévin - Hénin-Carvin`, `Arras, Lens et Calais`. */
export function splitTerritoryCell(text: string | null): string[] {
  if (text === null) return [];
  return text
    .split(/\s+[-–—/]\s+|\s*[;,]\s*|\s+et\s+(?=\p{Lu})|\n/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
