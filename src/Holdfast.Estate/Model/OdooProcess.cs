using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What an Odoo process of a role is given.</summary>
public sealed record OdooProcess
{
    /// <summary>How many workers a replica runs; <c>0</c> is one process with threads, which Odoo means for development.</summary>
    [Within(0, 200)]
    public int? Workers { get; init; }

    /// <summary>How many threads a replica runs scheduled jobs in; none when absent, save on the role <c>cron</c>.</summary>
    [Within(0, 50)]
    public int? CronThreads { get; init; }

    /// <summary>The memory of one worker beyond which it is replaced after its request.</summary>
    public ByteSize? MemorySoft { get; init; }

    /// <summary>The memory of one worker beyond which its request fails; 2.5 GiB when absent, as in Odoo.</summary>
    public ByteSize? MemoryHard { get; init; }
}
