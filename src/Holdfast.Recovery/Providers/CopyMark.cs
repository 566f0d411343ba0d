using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Providers;

/// <summary>Whose a copy is and until when: kept with the copy itself, so that it is found when whoever made it was killed.</summary>
/// <param name="Owner">The run, in characters that every provider takes; <see cref="Kept"/> when a person wanted to have it.</param>
/// <param name="Expires">From this moment on anybody may remove it.</param>
public sealed record CopyMark(string Owner, DateTimeOffset Expires)
{
    /// <summary>The owner of a copy that outlives its command.</summary>
    public const string Kept = "kept";

    private const int BootCharacters = 12;

    /// <summary>The mark of the running process.</summary>
    public static CopyMark OfThisProcess(DateTimeOffset expires) => Of(ProcessIdentity.OfThisProcess(), expires);

    internal static CopyMark Of(ProcessIdentity owner, DateTimeOffset expires) =>
        new(FormattableString.Invariant($"{ShortOf(owner.BootId)}-{owner.ProcessId}-{owner.StartTicks}"), expires);

    /// <summary>Whether nobody needs the copy: it has expired, or its run was one of this machine and has ended.</summary>
    /// <remarks>What runs on another machine, or ran before this one was started anew, cannot be seen from here: only the expiry decides.</remarks>
    public bool IsAbandoned(DateTimeOffset now)
    {
        if (now >= Expires)
            return true;
        var self = ProcessIdentity.OfThisProcess();
        return Owner.Split('-') is [var boot, var process, var ticks] && boot == ShortOf(self.BootId)
            && int.TryParse(process, out var id) && long.TryParse(ticks, out var start)
            && !new ProcessIdentity(id, start, self.BootId).IsAlive;
    }

    private static string ShortOf(string boot) => boot.Replace("-", "", StringComparison.Ordinal)[..BootCharacters];
}
