import { createLink } from '@tanstack/react-router'
import { Button, type ButtonProps } from 'antd'
import { forwardRef } from 'react'

/** A link of this site that looks like a button. How it looks, `color` and `variant` say: `type` is the router's. */
export const LinkButton = createLink(
  forwardRef<HTMLAnchorElement, ButtonProps & { href?: string }>(function AnchorButton(props, ref) {
    return <Button ref={ref as never} {...props} />
  }),
)
