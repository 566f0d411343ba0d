using System.Diagnostics;
using System.Globalization;
using Holdfast.Compilation;
using Holdfast.Compilation.Checking;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Reading;
using Holdfast.Testing.Estates;

// compilation [--tenants 160] [--own-stores 52] [--rounds 5] [--figures] | --growth | --write FOLDER
var tenants = Option("--tenants", 160);
if (args.Contains("--growth"))
{
    Console.WriteLine($"{"tenants",8} {"objects",9} {"resources",10} {"files",7} {"seconds",8} {"ms per tenant",14}");
    foreach (var count in new[] { 10, 30, 100, 300, 1_000 })
    {
        var large = Source(count, count);
        await RunAsync(large); // what is compiled for the first time is compiled twice: by us, and by the runtime
        GC.Collect();
        var (seconds, objects, resources, files) = await RunAsync(large);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,8} {objects,9} {resources,10} {files,7} {seconds,8:F2} {1000 * seconds / count,14:F1}"));
    }

    return;
}

// Most tenants share the database server of the platform, as they do where hundreds are hosted: 5,000 objects and 800 Azure resources.
var source = Source(tenants, Option("--own-stores", 52));
if (Array.IndexOf(args, "--write") is var write and >= 0)
{
    // The objects as one directory of kustomize: what the peers are given.
    Directory.CreateDirectory(args[write + 1]);
    var names = new List<string>();
    foreach (var file in Compiler.Compile([source]).Files.Where(file => file.Path.Contains("/kubernetes/", StringComparison.Ordinal) && file.Path.EndsWith(".yaml", StringComparison.Ordinal) && Path.GetFileName(file.Path) is not ("kustomization.yaml" or "replacements.yaml") && !file.Path.Contains("/observability/", StringComparison.Ordinal)))
    {
        names.Add(file.Path.Replace('/', '_'));
        File.WriteAllText(Path.Combine(args[write + 1], names[^1]), file.Text);
    }

    File.WriteAllText(Path.Combine(args[write + 1], "kustomization.yaml"), "resources:\n" + string.Concat(names.Select(name => $"  - {name}\n")));
    return;
}

var first = await RunAsync(source);
var rounds = new List<double>();
for (var round = 0; round < Option("--rounds", 5); round++)
{
    rounds.Add((await RunAsync(source)).Seconds);
}

rounds.Sort();
var best = rounds[rounds.Count / 2];
Console.WriteLine(args.Contains("--figures")
    ? string.Create(CultureInfo.InvariantCulture, $"{first.Seconds:F3} {best:F3} {first.Objects} {first.Resources}")
    : string.Create(CultureInfo.InvariantCulture, $"{first.Objects} objects and {first.Resources} Azure resources in {first.Files} files rendered and compared with their schemas and types: {first.Seconds:F2} s at the first time, {best:F2} s in the median"));

// One compilation and both checks, in seconds; reading the estate comes before and is bench/scale's.
static async Task<(double Seconds, int Objects, int Resources, int Files)> RunAsync(CompilationSource source)
{
    var watch = Stopwatch.StartNew();
    var prepared = TreeChecks.PrepareAsync();
    var tree = Compiler.Compile([source]);
    await prepared;
    var reports = TreeChecks.All(tree);
    var seconds = watch.Elapsed.TotalSeconds;
    return reports.All(report => report.Problems.Count + report.Unknown.Count == 0)
        ? (seconds, reports[1].Judged, reports[0].Judged, tree.Files.Count)
        : throw new InvalidOperationException(string.Join('\n', reports.SelectMany(report => report.Problems).Take(10)));
}

static CompilationSource Source(int tenants, int withOwnStores) => new(new EstateReader(TenantEstate.Generate(tenants, seed: 1, withOwnStores)).Read("estate.yaml", "production").Estate ?? throw new InvalidOperationException("The generated estate has errors."), "production");

int Option(string name, int otherwise) => Array.IndexOf(args, name) is var index and >= 0 ? int.Parse(args[index + 1], CultureInfo.InvariantCulture) : otherwise;
