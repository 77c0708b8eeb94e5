/** Plain text, with its web addresses as links. */
export function Linked({ text }: { text: string }) {
  return text.split(ADDRESS).map((part, i) =>
    i % 2 === 1 ? (
      <a key={i} href={part} target="_blank" rel="noopener noreferrer nofollow">
        {part}
      </a>
    ) : (
      part
    ),
  )
}

/** Ends before Chinese text and punctuation, which people write right behind an address. */
const ADDRESS = /(https?:\/\/[^\s<>"'\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*[^\s<>"'\u3000-\u303f\u4e00-\u9fff\uff00-\uffef.,;:!?)\]])/
