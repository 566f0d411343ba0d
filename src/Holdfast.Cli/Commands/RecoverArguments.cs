using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Subjects;

namespace Holdfast.Cli.Commands;

/// <summary>The arguments that the commands of `holdfast recover` share, and what they lead to.</summary>
internal sealed class RecoverArguments
{
    public Argument<string> Estate { get; } = EstateArgument.Path();

    public Option<string?> Environment { get; } = EstateArgument.Environment();

    public Option<string> Site { get; } = new("--site") { Description = "The file that says where stores, backups and keys are at this site (docs/recovery.md).", HelpName = "FILE", Required = true };

    public Option<string?> Store { get; } = new("--store") { Description = "The database store. Not needed when the site has one.", HelpName = "NAME" };

    public Option<string?> Set { get; } = new("--set") { Description = "The backup set, as `recover list` names it. Without it: the newest.", HelpName = "NAME" };

    public Option<DateTimeOffset?> Time { get; } = new("--time") { Description = "The moment to restore to, such as 2026-11-20T17:25:00Z. Without it: everything that is archived.", HelpName = "MOMENT" };

    /// <summary>The site; null when it cannot be read, and then the reason has been said.</summary>
    public RecoverySite? ReadSite(ParseResult parsed, CliConsole console)
    {
        var path = parsed.GetRequiredValue(Site);
        if (!File.Exists(path))
        {
            console.Error.WriteLine($"There is no site file '{path}'. docs/recovery.md shows its form.");
            return null;
        }

        var (site, problems) = SiteReader.Read(File.ReadAllText(path));
        foreach (var problem in problems)
            console.Error.WriteLine($"{path}: {problem}");
        return site;
    }

    /// <summary>The site, and what the estate says of the store; nulls when something is wrong, and then it has been said.</summary>
    public (RecoverySite? Site, RecoverySubject? Subject) ReadSubject(ParseResult parsed, CliConsole console)
    {
        if (ReadSite(parsed, console) is not { } site)
            return (null, null);
        var path = parsed.GetValue(Estate);
        var reading = EstateArgument.Read(path, parsed.GetValue(Environment));
        new DiagnosticsAsText(console).Write(reading, console.Error);
        if (reading.Estate is not { } estate)
            return (null, null);
        if (ReadStore(parsed, site, console) is not { } store)
            return (null, null);
        var folder = EstateArgument.FolderOf(path);
        var subject = SubjectReader.Read(estate, store, name => ReadText(Path.Combine(folder, name)), name => Path.GetFullPath(Path.Combine(folder, name)));
        foreach (var problem in subject.Problems)
            console.Error.WriteLine(problem);
        return (site, subject.Subject);
    }

    /// <summary>The name of the database store that is meant; null when it is not clear, which has been said.</summary>
    public string? ReadStore(ParseResult parsed, RecoverySite site, CliConsole console)
    {
        var databases = site.Stores.Where(store => store.Value.Database is not null).Select(store => store.Key).ToList();
        var store = parsed.GetValue(Store) ?? (databases.Count == 1 ? databases[0] : null);
        if (store is not null && databases.Contains(store))
            return store;
        console.Error.WriteLine($"Name a database store of the site with --store: {string.Join(", ", databases)}.");
        return null;
    }

    /// <summary>The set that is asked for, or the newest; null when there is none, which has been said.</summary>
    public string? ReadSet(ParseResult parsed, RecoverySite site, string? store, CliConsole console)
    {
        var sets = new BackupSets(site.Repository.Directory);
        // A newest set that cannot be trusted is not passed over in silence: it is what somebody would reach for.
        var set = parsed.GetValue(Set) ?? sets.Names().LastOrDefault(name => store is null || name.EndsWith("-" + store, StringComparison.Ordinal));
        if (set is null)
            console.Error.WriteLine($"There is no backup set in '{site.Repository.Directory}'. `holdfast recover backup` takes one.");
        return set;
    }

    private static string? ReadText(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
