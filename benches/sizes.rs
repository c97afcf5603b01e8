//! How long and how large: `cargo bench`.

fn main() {}
