//! What the benchmarks measure alike: the shortest time of some work, and the peak memory of a process of its own.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has nothing to say")]

use std::ffi::OsStr;
use std::process::Command;
use std::time::{Duration, Instant};

/// Set in the process that [`peak`] starts: the job whose memory is asked.
const JOB: &str = "MINUTEBOOK_BENCH_JOB";

/// The shortest of as many rounds as fit in half a second, three at least.
pub fn best(mut work: impl FnMut()) -> Duration {
    let begun = Instant::now();
    let (mut shortest, mut rounds) = (Duration::MAX, 0);
    while rounds < 3 || begun.elapsed() < Duration::from_millis(500) {
        let start = Instant::now();
        work();
        shortest = shortest.min(start.elapsed());
        rounds += 1;
    }
    shortest
}

/// The job that this process was started for by [`peak`], if it was: to be done, and then [`tell_peak`].
pub fn job() -> Option<String> {
    std::env::var(JOB).ok()
}

/// Prints the peak memory of this process, for the one that started it.
pub fn tell_peak() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.trim().strip_suffix(" kB"));
    let kilobytes: f64 = peak.and_then(|number| number.trim().parse().ok()).unwrap_or(f64::NAN);
    println!("{}", kilobytes * 1024.0);
}

/// Peak memory in bytes of this program doing a job in a process of its own; not a number where the system does not
/// tell.
pub fn peak(job: impl AsRef<OsStr>) -> f64 {
    let output = Command::new(std::env::current_exe().unwrap()).env(JOB, job).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(f64::NAN)
}
