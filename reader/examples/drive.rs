use minutebook_reader::{Options, read_page};
use std::hint::black_box;
use std::time::Instant;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let n: usize = a[1].parse().unwrap();
    let o = Options::default();
    for p in &a[2..] {
        let page = std::fs::read(p).unwrap();
        let mut best = f64::MAX;
        for _ in 0..n {
            let t = Instant::now();
            black_box(read_page(black_box(&page), &o));
            best = best.min(t.elapsed().as_secs_f64());
        }
        println!(
            "{:>9} B {:>9.3} ms {:>7.1} MB/s  {}",
            page.len(),
            best * 1e3,
            page.len() as f64 / 1e6 / best,
            p
        );
    }
}
