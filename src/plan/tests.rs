//! What holds for every day, however late it is.
