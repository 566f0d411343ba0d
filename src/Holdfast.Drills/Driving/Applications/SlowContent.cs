using System.Net;
using System.Text;

namespace Holdfast.Drills.Driving.Applications;

/// <summary>
/// A body that arrives in two pieces, as from a hand scanner at the far end of the hall. The request is under way for as long, so that whatever happens to a
/// replica happens to requests, too: without it a killed replica would often be killed between two of them.
/// </summary>
internal sealed class SlowContent : HttpContent
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private readonly byte[] body;
    private readonly DrillClock clock;

    public SlowContent(string json, DrillClock clock)
    {
        body = Encoding.UTF8.GetBytes(json);
        this.clock = clock;
        Headers.ContentType = new("application/json");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(body.AsMemory(0, 1), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        await clock.DelayAsync(Pause, cancellationToken);
        await stream.WriteAsync(body.AsMemory(1), cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
