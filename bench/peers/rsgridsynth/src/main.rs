//! rsgridsynth on the reference angles: `words ANGLES EPSILON OUTPUT`.
//!
//! EPSILON is our operator-norm distance; rsgridsynth reads its own as a diamond distance, twice as
//! large. Writes one word a line, in time order, and prints the CPU seconds of one pass, the best of
//! three, each with empty caches.

use cpu_time::ProcessTime;
use rsgridsynth::config::config_from_theta_epsilon;
use rsgridsynth::{clear_caches, gridsynth::gridsynth_gates};
use std::{env, error::Error, fs};

const PASSES: usize = 3;
const SEED: u64 = 0;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().collect();
    let angles: Vec<f64> = fs::read_to_string(&arguments[1])?
        .lines()
        .map(str::parse)
        .collect::<Result<_, _>>()?;
    let epsilon = 2.0 * arguments[2].parse::<f64>()?;
    let mut best = f64::INFINITY;
    let mut words = Vec::new();
    for _ in 0..PASSES {
        clear_caches();
        let begin = ProcessTime::now();
        words = angles
            .iter()
            .map(|&angle| {
                let mut request = config_from_theta_epsilon(angle, epsilon, SEED, false, true);
                gridsynth_gates(&mut request).gates
            })
            .collect();
        best = best.min(begin.elapsed().as_secs_f64());
    }
    // The library writes a product of matrices, whose last factor acts first; W is a phase.
    let lines: Vec<String> = words
        .iter()
        .map(|word| word.chars().rev().filter(|&gate| gate != 'W').collect())
        .collect();
    fs::write(&arguments[3], lines.join("\n") + "\n")?;
    println!("CPU {:.3} ms an angle", best / angles.len() as f64 * 1e3);
    Ok(())
}
