// The first sentence-like paragraph of a rule's page.

export function summaryOf(page: string): string {
  return (
    page
      .split('\n')
      .slice(2)
      .find((line) => line.trim() !== '') ?? ''
  );
}
