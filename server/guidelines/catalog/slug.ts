/** The last part of an id from a title: "Hip & Pelvis (Acute & Chronic)" gives "hip-pelvis". */
export function slugOf(title: string): string {
  const words = title.replaceAll(/\([^()]*\)/g, ' ').match(/[\p{L}\p{N}]+/gu);
  return (words ?? [title]).join('-').toLowerCase();
}
