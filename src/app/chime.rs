//! The chime that says that time is up: made here, and played by whatever player the system has.
//!
//! It is computed below, two notes of a few fading overtones, so it is this program's own work under its licence. No
//! sound library is built in: the one there is for Linux needs a package of the system to build, and a system without
//! a player has no sound to lose.

use std::f32::consts::TAU;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::store::scratch;

const RATE: u32 = 44_100;
/// How long it lasts, in seconds.
const LENGTH: f32 = 1.8;
/// When each note is struck, in seconds, and how high it is, in hertz.
const NOTES: [(f32, f32); 2] = [(0.0, 587.33), (0.28, 880.0)];
/// The overtones of a struck note: how many times as high, how strong, and how long until little is left, in seconds.
const PARTIALS: [(f32, f32, f32); 3] = [(1.0, 0.26, 0.55), (2.0, 0.10, 0.30), (3.01, 0.05, 0.15)];

/// Who plays a sound on this kind of system, in the order they are tried; each is given the file.
const PLAYERS: &[&[&str]] = if cfg!(target_os = "macos") {
    &[&["afplay"]]
} else if cfg!(windows) {
    // Untested: nobody has run it on Windows yet.
    &[&["powershell", "-NoProfile", "-Command", "(New-Object Media.SoundPlayer $env:TOVHOLDER_CHIME).PlaySync()"]]
} else {
    &[&["pw-play"], &["paplay"], &["aplay", "-q"]]
};

/// Plays the chime, from 0 to 100 loud. A machine that cannot loses nothing, and nothing is said.
pub(super) fn play(volume: u8) {
    if volume > 0 {
        drop(std::thread::Builder::new().name("chime".into()).spawn(move || play_with(PLAYERS, &wave(volume))));
    }
}

/// Lets the first player play that can.
fn play_with(players: &[&[&str]], wave: &[u8]) {
    let Ok(file) = scratch::file("tovholder-", ".wav", wave) else { return };
    let can = |player: &&&[&str]| command(player, file.as_ref()).is_some_and(plays);
    players.iter().find(can);
}

fn command(player: &[&str], file: &Path) -> Option<Command> {
    let (program, arguments) = player.split_first()?;
    let mut command = Command::new(program);
    command.args(arguments).env("TOVHOLDER_CHIME", file);
    if !cfg!(windows) {
        command.arg(file);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    Some(command)
}

fn plays(mut command: Command) -> bool {
    #[cfg(windows)]
    {
        const NO_WINDOW: u32 = 0x0800_0000;
        std::os::windows::process::CommandExt::creation_flags(&mut command, NO_WINDOW);
    }
    command.status().is_ok_and(|status| status.success())
}

/// The chime as the bytes of a WAV file.
fn wave(volume: u8) -> Vec<u8> {
    let sound: Vec<u8> = samples(volume).flat_map(i16::to_le_bytes).collect();
    let size = u32::try_from(sound.len()).unwrap_or_default();
    let numbers = |numbers: &[u32]| numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>();
    let mut wave = b"RIFF".to_vec();
    wave.extend(numbers(&[size + 36]));
    wave.extend(b"WAVEfmt ");
    // Whole numbers of 16 bits on one channel: the format and the channels share a word, as do the last two.
    wave.extend(numbers(&[16, 1 | 1 << 16, RATE, RATE * 2, 2 | 16 << 16]));
    wave.extend(b"data");
    wave.extend(numbers(&[size]));
    wave.extend(sound);
    wave
}

fn samples(volume: u8) -> impl Iterator<Item = i16> {
    // What is heard as half as loud is far less than half.
    let loudness = (f32::from(volume) / 100.0).clamp(0.0, 1.0).powi(2);
    let count = (RATE as f32 * LENGTH) as u32;
    (0..count).map(move |place| {
        let moment = place as f32 / RATE as f32;
        let notes: f32 = NOTES.iter().map(|(struck, pitch)| note(moment - struck, *pitch)).sum();
        // Whatever still sounds at the end fades to nothing.
        let fade = 1.0 - (place + 1) as f32 / count as f32;
        (notes * fade * loudness * f32::from(i16::MAX)).clamp(-32_767.0, 32_767.0) as i16
    })
}

/// A note some seconds after it was struck, from -1 to 1.
fn note(since: f32, pitch: f32) -> f32 {
    if since <= 0.0 {
        return 0.0;
    }
    // Struck softly: a hard beginning clicks.
    let struck = (since / 0.012).min(1.0);
    let partial = |(times, strong, lasts): &(f32, f32, f32)| {
        strong * (TAU * pitch * times * since).sin() * (-since / lasts).exp()
    };
    struck * PARTIALS.iter().map(partial).sum::<f32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_begins_and_ends_in_silence_and_is_soft_between() {
        let sound: Vec<i16> = samples(100).collect();
        assert_eq!(sound.len(), (44_100.0 * 1.8) as usize);
        assert_eq!((sound[0], *sound.last().unwrap()), (0, 0));
        let loudest = |sound: &[i16]| sound.iter().map(|sample| sample.unsigned_abs()).max().unwrap();
        assert!((8_000..28_000).contains(&loudest(&sound)), "never cut off: {}", loudest(&sound));
        assert!(loudest(&sound[sound.len() - 2_000..]) < 300, "it fades");
        let steepest = sound.windows(2).map(|pair| (i32::from(pair[1]) - i32::from(pair[0])).abs()).max().unwrap();
        assert!(steepest < 6_000, "no click: {steepest}");
    }

    #[test]
    fn volume_makes_it_softer_down_to_nothing() {
        let loudest = |volume| samples(volume).map(i16::unsigned_abs).max().unwrap();
        assert!(loudest(100) > 2 * loudest(50) && loudest(50) > 2 * loudest(20) && loudest(20) > 0);
        assert_eq!(loudest(0), 0);
        assert_eq!(loudest(255), loudest(100));
    }

    #[test]
    fn the_file_says_how_long_it_is() {
        let wave = wave(50);
        let number = |at: usize| u32::from_le_bytes(wave[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!((&wave[..4], &wave[8..16], &wave[36..40]), (&b"RIFF"[..], &b"WAVEfmt "[..], &b"data"[..]));
        assert_eq!((number(4), number(40), number(24)), (wave.len() - 8, wave.len() - 44, 44_100));
    }

    /// A player in a folder of its own, which keeps what it is given beside itself and then says how it went.
    #[cfg(unix)]
    fn player(folder: &Path, name: &str, code: u8) -> String {
        use std::os::unix::fs::PermissionsExt as _;
        let path = folder.join(name);
        // What it is started with comes last, whatever was said before.
        let script =
            format!("#!/bin/sh\nfor file; do :; done\ncat \"$file\" >>'{}.heard'\nexit {code}\n", path.display());
        std::fs::write(&path, script).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path.display().to_string()
    }

    #[cfg(unix)]
    #[test]
    fn the_first_player_that_can_plays_it_once() {
        let folder = tempfile::tempdir().unwrap();
        let players = [("broken", 1), ("good", 0), ("spare", 0)].map(|(name, code)| player(folder.path(), name, code));
        let [broken, good, spare] = &players;
        let gone = folder.path().join("gone").display().to_string();
        play_with(&[&[&gone], &[broken], &[good, "-q"], &[spare]], &wave(40));
        let heard = |name: &str| std::fs::read(folder.path().join(format!("{name}.heard"))).ok();
        assert_eq!(heard("good"), Some(wave(40)), "once, and all of it");
        assert_eq!(heard("broken"), Some(wave(40)), "it was asked first");
        assert_eq!(heard("spare"), None);
    }

    #[test]
    fn without_a_player_nothing_happens() {
        play_with(&[], &wave(40));
        play_with(&[&[], &["/nowhere/to/be/found", "-q"]], &wave(40));
    }
}
