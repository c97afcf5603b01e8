//! What comes from elsewhere: signs that nobody sees leave no trace in what is handed out, and lists become people.

mod foreign;
