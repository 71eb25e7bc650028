/** The mark: 井 as four strokes that make nine fields. Decoration; the product's name stands beside it. */
export function Mark(props: { readonly size: number }) {
  return (
    <svg
      width={props.size}
      height={props.size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="var(--mantine-color-jade-6)"
      strokeWidth="2.4"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M9 2.5C9 10 8.6 17 6.5 21.5M15.5 2.5v19M2.5 8.5h19M2.5 15.5h19" />
    </svg>
  );
}
