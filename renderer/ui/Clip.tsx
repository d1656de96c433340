import classes from './Clip.module.css'

/** A text in a narrow place: cut with an ellipsis, whole in its tooltip. `second` stands smaller beneath (a name in local script). */
export function Clip({ text, second, title }: { text: string; second?: string | undefined; title?: string }) {
  return (
    <span className={classes.clip} title={title ?? (second ? `${text}\n${second}` : text)} dir="auto">
      {/* The blank is for screen readers: they would hear one word. */}
      {text}
      {second && ' '}
      {/* bdi, not dir: the gap before it stays on the side of the first text. */}
      {second && (
        <small>
          <bdi>{second}</bdi>
        </small>
      )}
    </span>
  )
}
