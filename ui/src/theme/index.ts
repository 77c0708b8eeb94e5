export { type Mode, setMode, useMode } from './mode'
export { Theme } from './Theme'
