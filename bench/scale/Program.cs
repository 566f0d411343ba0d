using System.Diagnostics;
using System.Globalization;
using Holdfast.Bench.Scale;
using Holdfast.Testing.Estates;

// dotnet run -c Release --project bench/scale -- [--tenants 1000] [--rounds 10] | --write FOLDER
var tenants = Option("--tenants", 1_000);
var rounds = Option("--rounds", 10);
var files = TenantEstate.Generate(tenants, seed: 1);
if (Array.IndexOf(args, "--write") is var write and >= 0)
{
    foreach (var (path, bytes) in files.Files)
    {
        var file = new FileInfo(Path.Combine(args[write + 1], path));
        file.Directory!.Create();
        File.WriteAllBytes(file.FullName, bytes.ToArray());
    }

    Console.WriteLine($"{files.Files.Count} files, {files.Files.Values.Sum(bytes => bytes.Length) >> 10} KiB, written to {args[write + 1]}");
    return;
}

var phases = new Phases(files);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tenants} tenants, {files.Files.Count} files, {files.Files.Values.Sum(bytes => bytes.Length) >> 10} KiB; {rounds} rounds in turns, median and first in ms"));
var measured = phases.All.ToDictionary(phase => phase.Name, _ => new List<double>());
for (var round = 0; round < rounds; round++)
{
    foreach (var (name, run) in phases.All)
    {
        var watch = Stopwatch.StartNew();
        run();
        measured[name].Add(watch.Elapsed.TotalMilliseconds);
    }
}

foreach (var (name, times) in measured)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-48}{Median(times),8:F0}{times[0],8:F0}"));
var peer = Median(measured[Phases.Peer]);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read and checked / plain load: {Median(measured[Phases.Read]) / peer:F2}"));

int Option(string name, int otherwise) =>
    Array.IndexOf(args, name) is var index and >= 0 ? int.Parse(args[index + 1], CultureInfo.InvariantCulture) : otherwise;

static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
