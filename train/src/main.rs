//! Trains saidso's models. Run it by `cargo xtask train`.

mod adam;
mod articles;
mod batch;
mod checkpoint;
mod corpus;
mod crf;
mod dev;
mod export;
mod fit;
mod kin;
mod layout;
mod lessons;
mod link;
mod lstm;
mod matrix;
mod net;
mod recipe;
mod rename;
mod restyle;
mod rewrite;
mod teach;
mod variety;
mod vectors;
mod vocabulary;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use batch::{Input, inputs};
use corpus::{Gold, Line, Sample};
use layout::Layout;
use lexopt::prelude::*;
use recipe::{Recipe, Source};
use variety::Variety;
use vectors::Vectors;
use vocabulary::Vocabulary;

struct Args {
    data: PathBuf,
    vectors: PathBuf,
    recipe: PathBuf,
    work: PathBuf,
    threads: usize,
}

fn main() -> ExitCode {
    match arguments().and_then(|args| train(&args)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<Args, String> {
    let mut args = Args {
        data: "".into(),
        vectors: "".into(),
        recipe: "models/recipe.toml".into(),
        work: "target/train".into(),
        threads: 2,
    };
    let mut parser = lexopt::Parser::from_env();
    let say = |e: lexopt::Error| e.to_string();
    while let Some(arg) = parser.next().map_err(say)? {
        match arg {
            Long("data") => args.data = parser.value().map_err(say)?.into(),
            Long("vectors") => args.vectors = parser.value().map_err(say)?.into(),
            Long("recipe") => args.recipe = parser.value().map_err(say)?.into(),
            Long("work") => args.work = parser.value().map_err(say)?.into(),
            Long("threads") => args.threads = parser.value().and_then(|v| v.parse()).map_err(say)?,
            other => return Err(say(other.unexpected())),
        }
    }
    Ok(args)
}

fn load(recipe: &Recipe, data: &Path, source: &Source, random: &mut fastrand::Rng) -> Result<Vec<Sample>, String> {
    let gold = match &source.scheme {
        Some(name) => {
            Gold::Names(recipe.schemes.get(name).ok_or_else(|| format!("the recipe has no scheme '{name}'"))?)
        }
        None => Gold::Saying,
    };
    corpus::read(
        &data.join(&source.file),
        &gold,
        Variety { restyled: source.restyled, excerpted: source.excerpted, random },
    )
}

/// The documents to learn from, and those of them that are articles of our own.
fn gather(recipe: &Recipe, args: &Args, random: &mut fastrand::Rng) -> Result<(Vec<Sample>, Vec<Line>), String> {
    let mut samples = Vec::new();
    for source in &recipe.train {
        samples.extend(load(recipe, &args.data, source, random)?);
    }
    if let Some(lessons) = &recipe.lessons {
        let lines = lessons::draw(Path::new("."), lessons, random)?;
        samples.extend(lines.iter().map(articles::document));
    }
    let mut own = Vec::new();
    if let Some(articles) = &recipe.articles {
        own = articles::read(Path::new("."), articles, random)?;
        samples.extend(own.iter().map(articles::document));
    }
    Ok((samples, own))
}

fn train(args: &Args) -> Result<(), String> {
    let begun = Instant::now();
    let recipe = recipe::read(&args.recipe)?;
    let mut random = fastrand::Rng::with_seed(recipe.seed);
    let (mut samples, own) = gather(&recipe, args, &mut random)?;
    let tokens: usize = samples.iter().map(|s| s.words.len()).sum();
    let vectors = Vectors::read(&args.vectors)?.narrowed(recipe.words.width)?;
    let vocabulary = Vocabulary::build(&samples, recipe.words, &vectors, recipe.seed);
    let all_inputs =
        |samples: &[Sample]| -> Vec<Vec<Input>> { samples.iter().map(|s| inputs(&s.features, &vocabulary)).collect() };
    let given = all_inputs(&samples);
    let layout = Layout::new((vocabulary.counts.len(), recipe.words.width), &recipe.layers);
    let mut dev = Vec::new();
    for source in &recipe.dev {
        let samples = load(&recipe, &args.data, source, &mut random)?;
        let given = all_inputs(&samples);
        dev.push((source.file.display().to_string(), samples, given));
    }
    let (documents, parameters, seconds) = (samples.len(), layout.len, begun.elapsed().as_secs_f32());
    println!("{documents} documents, {tokens} tokens, {parameters} parameters, read in {seconds:.0} s");
    std::fs::create_dir_all(&args.work).map_err(|e| format!("{}: {e}", args.work.display()))?;
    let fit = |samples: &[Sample], kept: &str| {
        let (layout, vocabulary, parallel) = (&layout, &vocabulary, args.threads > 1);
        let task = fit::Task { recipe: &recipe, layout, vocabulary, samples, inputs: &given, parallel };
        let start = layout.start(&vocabulary.vectors, recipe.seed);
        task.fit(start, &args.work.join(kept), |epoch, parameters, note| {
            println!("epoch {}: {note}", epoch + 1);
            if epoch % 3 == 2 || epoch + 1 == recipe.epochs {
                for (name, samples, given) in &dev {
                    println!("  {name}: {}", dev::line(layout, parameters, samples, given));
                }
            }
        })
    };
    let mut parameters = fit(&samples, "tagger.checkpoint")?;
    if let Some(taught) = recipe.taught {
        teach::label(&layout, &parameters, &mut samples, &given, taught);
        println!("a second training, on what the first says of texts without gold");
        parameters = fit(&samples, "taught.checkpoint")?;
    }
    let quotes = recipe.train.iter().find(|s| s.scheme.is_none()).ok_or("the recipe trains on no quotes")?;
    let linker = link::train(&args.data.join(&quotes.file), &own, recipe.seed)?;
    let file = args.work.join("saidso.bin");
    let bytes = export::model(&layout, &parameters, &vocabulary, &linker);
    std::fs::write(&file, &bytes).map_err(|e| format!("{}: {e}", file.display()))?;
    println!("{}: {} bytes", file.display(), bytes.len());
    let models = saidso::model::Models::from_bytes(&bytes).map_err(|e| e.to_string())?;
    for (name, samples, _) in &dev {
        println!("  {name}, as served: {}", dev::served(&models.tagger, samples));
    }
    Ok(())
}
