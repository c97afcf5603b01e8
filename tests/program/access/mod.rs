//! The whole program for those who do not see it or use no mouse: what the accessible tree says of every screen, where Tab
//! leads, that a drag has its key, and that the edges of controls stand out.

mod drags;
mod edges;
mod tab;
mod tree;
