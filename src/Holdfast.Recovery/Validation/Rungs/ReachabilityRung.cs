namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Rung 0: whether keys, secrets and backups can be reached from the restore site while the running system cannot.</summary>
internal sealed class ReachabilityRung : IRung
{
    private const string OnlyDevice = "lo";

    public int Number => 0;

    public string Name => "reachable";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        List<string> wrong = [];
        var (backups, failure) = await context.Tool.InfoAsync(cancellation);
        if (failure is not null)
            wrong.Add($"The repository cannot be opened from the restore site: {failure}");
        else if (backups.All(backup => backup.Label != context.Manifest.Database.Label))
            wrong.Add($"The repository holds no backup '{context.Manifest.Database.Label}', which the set '{context.Manifest.Id}' names.");
        foreach (var part in context.Manifest.Files.Append(context.Manifest.Configuration))
        {
            if (context.Sets.ReadList(context.Manifest.Id, part).Problem is { } problem)
                wrong.Add(problem);
        }

        wrong.AddRange(context.Manifest.Secrets.Where(secret => !IsHeld(context, secret)).Select(secret => $"The restore site does not hold the secret '{secret}', which the restored application needs."));
        wrong.AddRange(context.Place.NetworkDevices().Where(device => device != OnlyDevice).Select(device => $"The place of the copy has the network device '{device}': what is restored could reach others."));
        wrong.AddRange(await ReachableSourcesAsync(context, cancellation));
        return RungOutcome.Of(wrong, [], [$"the repository opens, {context.Manifest.Secrets.Count} secret(s) are held, and the running system is out of reach"]);
    }

    // Whether the file is there and holds something; its content is never read.
    private static bool IsHeld(RungContext context, string secret) => context.Site.Secrets.TryGetValue(secret, out var path) && new FileInfo(path) is { Exists: true, Length: > 0 };

    private static async Task<IEnumerable<string>> ReachableSourcesAsync(RungContext context, CancellationToken cancellation)
    {
        List<string> reachable = [];
        foreach (var (name, store) in context.Site.Stores)
        {
            var paths = store.Database is { } database ? new[] { Path.Combine(database.Data, "PG_VERSION"), Path.Combine(database.Sockets, $".s.PGSQL.{database.Port}") } : [];
            foreach (var path in paths)
            {
                if ((await context.Place.RunAsync(["test", "-e", path], cancellation)).Succeeded)
                    reachable.Add($"'{path}' of the running store '{name}' can be reached from the copy, so nothing shows that a restore works without it.");
            }
        }

        return reachable;
    }
}
