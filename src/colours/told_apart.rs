//! Whether the six heading colours can be told apart by those who see fewer colours.

use super::{Rgb, Theme, Tone, linear};

/// What is left of red, green and blue light where one kind of cone is missing: Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.
const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

/// Linear sRGB to XYZ, and the white they share (IEC 61966-2-1, D65).
const TO_XYZ: [[f64; 3]; 3] =
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];
const WHITE: [f64; 3] = [0.95047, 1.0, 1.08883];

fn times(matrix: &[[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(part, value)| part * value).sum())
}

/// The colour as that sight has it, in CIE L*a*b*.
fn seen(Rgb(red, green, blue): Rgb, sight: &[[f64; 3]; 3]) -> [f64; 3] {
    let light = times(sight, [red, green, blue].map(linear)).map(|part| part.clamp(0.0, 1.0));
    let xyz = times(&TO_XYZ, light);
    let [x, y, z] = [0, 1, 2].map(|place| {
        let share = xyz[place] / WHITE[place];
        if share > 216.0 / 24389.0 { share.cbrt() } else { (24389.0 / 27.0 * share + 16.0) / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The difference ΔE2000 of two colours in L*a*b* (CIE 142-2001).
fn difference([light, a, b]: [f64; 3], [other_light, other_a, other_b]: [f64; 3]) -> f64 {
    let seventh = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let stretch = 1.5 - 0.5 * seventh((a.hypot(b) + other_a.hypot(other_b)) / 2.0);
    let (a, other_a) = (a * stretch, other_a * stretch);
    let (chroma, other_chroma) = (a.hypot(b), other_a.hypot(other_b));
    let (hue, other_hue) = (b.atan2(a).to_degrees(), other_b.atan2(other_a).to_degrees());
    // The shorter way around the circle of hues.
    let turn = (other_hue - hue + 540.0).rem_euclid(360.0) - 180.0;
    let (mean_light, mean_chroma) = ((light + other_light) / 2.0, (chroma + other_chroma) / 2.0);
    let mean_hue = (hue + turn / 2.0).rem_euclid(360.0);
    let cosine = |factor: f64, shift: f64| (factor * mean_hue + shift).to_radians().cos();
    let weight =
        1.0 - 0.17 * cosine(1.0, -30.0) + 0.24 * cosine(2.0, 0.0) + 0.32 * cosine(3.0, 6.0) - 0.2 * cosine(4.0, -63.0);
    let from_middle = (mean_light - 50.0).powi(2);
    let lights = (other_light - light) / (1.0 + 0.015 * from_middle / (20.0 + from_middle).sqrt());
    let chromas = (other_chroma - chroma) / (1.0 + 0.045 * mean_chroma);
    let hues =
        2.0 * (chroma * other_chroma).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * mean_chroma * weight);
    let rotation =
        -2.0 * seventh(mean_chroma) * (60.0 * (-((mean_hue - 275.0) / 25.0).powi(2)).exp()).to_radians().sin();
    (lights.powi(2) + chromas.powi(2) + hues.powi(2) + rotation * chromas * hues).sqrt()
}

#[test]
fn the_difference_is_that_of_the_published_examples() {
    // Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005, table 1: pairs 1, 7, 10, 17 and 25.
    for (one, other, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, -0.001, 2.49], [50.0, 0.0009, -2.49], 4.8045),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] {
        assert!((difference(one, other) - expected).abs() < 0.0001, "{one:?} {other:?}: {}", difference(one, other));
    }
}

#[test]
fn the_six_heading_colours_are_told_apart_by_every_sight() {
    for theme in Theme::ALL {
        for (name, sight) in &SIGHTS {
            let colours: Vec<_> = (0..6).map(|place| seen(theme.colour(Tone::Heading(place)), sight)).collect();
            for (place, one) in colours.iter().enumerate() {
                for (other_place, other) in colours.iter().enumerate().skip(place + 1) {
                    let apart = difference(*one, *other);
                    assert!(apart >= 10.0, "{theme:?}, {name}: {place} and {other_place} are {apart:.1} apart");
                }
            }
        }
    }
    // The control: a green and a brown of one brightness are one colour to those without green cones.
    let [green, brown] = [Rgb(0x4A, 0x6B, 0x2A), Rgb(0x7A, 0x59, 0x2A)].map(|colour| seen(colour, &SIGHTS[2].1));
    assert!(difference(green, brown) < 10.0, "{}", difference(green, brown));
}
