namespace Holdfast.Recovery.Plans.Building;

/// <summary>How long steps take where nobody has measured them: our judgement, shown as such. What depends on the amount of data has none.</summary>
internal static class PlanPriors
{
    /// <summary>To see what has happened and to call who must be there.</summary>
    public static readonly TimeSpan Declare = TimeSpan.FromMinutes(5);

    /// <summary>A person at the telephone.</summary>
    public static readonly TimeSpan Tell = TimeSpan.FromMinutes(2);

    /// <summary>A manager who has to be found first.</summary>
    public static readonly TimeSpan Decide = TimeSpan.FromMinutes(15);

    /// <summary>The longest that a workload usually drains.</summary>
    public static readonly TimeSpan Stop = TimeSpan.FromMinutes(1);

    /// <summary>Images are there; processes start and become ready.</summary>
    public static readonly TimeSpan Start = TimeSpan.FromMinutes(3);

    /// <summary>A change of names or of a configuration until it is seen everywhere.</summary>
    public static readonly TimeSpan Switch = TimeSpan.FromMinutes(5);

    /// <summary>A managed database's own failover: one to two minutes.</summary>
    public static readonly TimeSpan FailOver = TimeSpan.FromMinutes(2);

    /// <summary>One transaction done by a person who looks at the result.</summary>
    public static readonly TimeSpan Verify = TimeSpan.FromMinutes(5);

    /// <summary>A network, a cluster and what belongs to it.</summary>
    public static readonly TimeSpan Build = TimeSpan.FromHours(1);
}
