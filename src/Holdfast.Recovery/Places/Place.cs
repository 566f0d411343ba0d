using System.Diagnostics;
using System.Security.Cryptography;
using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Places;

/// <summary>
/// A directory with namespaces of its own, in which a database and an application run and reach nothing else. It ends with holdfast.
/// </summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly PlaceOptions options;
    private readonly Process keeper;
    private readonly int firstProcess;
    private readonly Dictionary<string, string> environment;

    private Place(PlaceOptions options, string directory, Process keeper, int firstProcess, Dictionary<string, string> environment) =>
        (this.options, Directory, this.keeper, this.firstProcess, this.environment) = (options, directory, keeper, firstProcess, environment);

    public string Directory { get; }

    public string Id => Path.GetFileName(Directory);

    /// <param name="options">Where places are.</param>
    /// <param name="purpose">What it is for, for whoever finds it.</param>
    /// <param name="hidden">Directories of which nothing is seen inside: the running system.</param>
    /// <param name="readOnly">Directories that can be read inside and not written: the repository.</param>
    /// <param name="time">The clock of waiting.</param>
    /// <param name="cancellation">Ends the making of it.</param>
    public static async Task<Place> CreateAsync(
        PlaceOptions options, string purpose, IEnumerable<string> hidden, IEnumerable<string> readOnly, TimeProvider time, CancellationToken cancellation)
    {
        System.IO.Directory.CreateDirectory(options.Root);
        var id = "place-" + RandomNumberGenerator.GetHexString(8, lowercase: true);
        var directory = Path.Combine(options.Root, id);
        // Appears with its record inside, in one step: a killed holdfast never leaves a directory that says nothing of its owner.
        var draft = System.IO.Directory.CreateDirectory(
            Path.Combine(options.Root, PlaceInventory.DraftPrefix + id), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        new PlaceRecord(id, purpose, ProcessIdentity.OfThisProcess()).Write(draft);
        System.IO.Directory.Move(draft, directory);
        var marked = new Dictionary<string, string>(StringComparer.Ordinal) { [PlaceInventory.Mark] = id };
        var arguments = hidden.Select(path => "hide:" + path).Concat(readOnly.Select(path => "keep:" + path));
        var watcher = Tool.Start(["sh", "-c", Script("place.sh"), "place.sh", directory, Script("inside.sh"), "inside.sh", .. arguments], marked);
        try
        {
            await OwnAsync(directory, cancellation);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(options.StartLimit);
            if (await watcher.StandardOutput.ReadLineAsync(limit.Token) != "ready")
                throw new InvalidOperationException($"A place for the restore could not be made. {(await watcher.StandardError.ReadToEndAsync(cancellation)).Trim()}");
            // The shell that reads the pipe: child of unshare, which is the child of the watcher.
            var first = ChildOf(ChildOf(watcher.Id));
            return new Place(options, directory, watcher, first, marked);
        }
        catch
        {
            watcher.StandardInput.Close();
            await watcher.WaitForExitAsync(CancellationToken.None);
            watcher.Dispose();
            throw;
        }
    }

    /// <summary>Runs a program inside, as the user postgres, to its end.</summary>
    public async Task<ToolResult> RunAsync(IReadOnlyList<string> command, CancellationToken cancellation) =>
        await Tool.RunAsync([.. Enter, .. Tool.AsPostgres, .. command], environment, cancellation);

    /// <summary>Runs a program inside with more variables.</summary>
    public async Task<ToolResult> RunAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> variables, CancellationToken cancellation) =>
        await Tool.RunAsync([.. Enter, .. Tool.AsPostgres, .. command], environment.Concat(variables).ToDictionary(StringComparer.Ordinal), cancellation);

    /// <summary>
    /// Runs a program of ours that sees the files of the place and ends with it, and has the host's network: what works on a repository behind one.
    /// Never for what was restored.
    /// </summary>
    public async Task<ToolResult> RunWithNetworkAsync(IReadOnlyList<string> command, CancellationToken cancellation) =>
        await Tool.RunAsync([.. EnterWithNetwork, .. Tool.AsPostgres, .. command], environment, cancellation);

    /// <summary>Runs an installer that ends with the place, as root and with the host's network.</summary>
    public async Task<ToolResult> RunAsRootWithNetworkAsync(IReadOnlyList<string> command, CancellationToken cancellation) =>
        await Tool.RunAsync([.. EnterWithNetwork, .. command], environment, cancellation);

    /// <summary>Starts a program of ours with the host's network, that runs until it is ended or the place is removed.</summary>
    public Process StartWithNetwork(string log, IReadOnlyList<string> command) => Start(EnterWithNetwork, log, command);

    /// <summary>Starts a program inside, as the user postgres, that runs until it is ended or the place is removed.</summary>
    public Process Start(string log, IReadOnlyList<string> command) => Start(Enter, log, command);

    private Process Start(string[] enter, string log, IReadOnlyList<string> command) =>
        Tool.Start([.. enter, .. Tool.AsPostgres, "sh", "-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", log, .. command], environment);

    /// <summary>The network devices that what runs inside can use.</summary>
    public IReadOnlyList<string> NetworkDevices() =>
        [.. File.ReadLines($"/proc/{firstProcess}/net/dev").Skip(2).Select(line => line.Split(':')[0].Trim())];

    public string At(string name) => Path.Combine(Directory, name);

    public async Task<string> MakeDirectoryAsync(string name, CancellationToken cancellation)
    {
        var made = await RunAsync(["mkdir", "-p", "-m", "0700", At(name)], cancellation);
        return made.Succeeded ? At(name) : throw new InvalidOperationException($"'{At(name)}' could not be made. {made.Tail}");
    }

    /// <summary>Gives a file to the user that everything inside runs as.</summary>
    public static async Task OwnAsync(string path, CancellationToken cancellation)
    {
        var owned = await Tool.RunAsync(["chown", "-R", "postgres:postgres", "--", path], new Dictionary<string, string>(StringComparer.Ordinal), cancellation);
        if (!owned.Succeeded)
            throw new InvalidOperationException($"'{path}' could not be given to the user postgres. {owned.Tail}");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            keeper.StandardInput.Close();
        }
        catch (IOException)
        {
            // The keeper has been killed: what it would have done is done below.
        }

        using var limit = new CancellationTokenSource(options.RemovalLimit);
        await keeper.WaitForExitAsync(limit.Token);
        keeper.Dispose();
        if (System.IO.Directory.Exists(Directory))
            System.IO.Directory.Delete(Directory, recursive: true);
    }

    private string[] Enter => ["nsenter", "--target", $"{firstProcess}", "--net", "--mount", "--pid", "--ipc", "--"];

    private string[] EnterWithNetwork => ["nsenter", "--target", $"{firstProcess}", "--mount", "--pid", "--ipc", "--"];

    private static int ChildOf(int parent) => System.IO.Directory.EnumerateDirectories("/proc")
        .Select(entry => int.TryParse(Path.GetFileName(entry), out var id) ? id : 0)
        .First(id => id > 0 && ParentOf(id) == parent);

    private static int ParentOf(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string Script(string name)
    {
        using var stream = typeof(Place).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The script '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
