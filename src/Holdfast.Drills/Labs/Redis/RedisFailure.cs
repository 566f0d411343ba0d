namespace Holdfast.Drills.Labs.Redis;

/// <summary>Redis answered with an error: the command was not carried out.</summary>
internal sealed class RedisFailure(string message) : Exception(message)
{
    /// <summary>The first word of the error, such as NOREPLICAS or READONLY.</summary>
    public string Code => Message.Split(' ')[0];
}
